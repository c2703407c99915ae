import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { stateOfNotice } from '~/domain/organisations/governance'
import { findNotice } from '~/domain/organisations/governance.server'
import { mayTakeBackNotice } from '~/domain/organisations/policy'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { titled } from '~/title'
import { Aside, Page, Split } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { DescriptionList } from '~/ui/primitives/description-list'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, params, today }) => {
  const { text, ...notice } = await findNotice(db, actor, params.noticeId ?? '')
  return {
    title: notice.title,
    notice,
    html: renderMarkdown(text),
    state: stateOfNotice(notice, today),
    mayTakeBack: mayTakeBackNotice(actor, notice, today),
  }
})

export const meta: MetaFunction<typeof loader> = titled

export default function GovernanceNotice() {
  const { title, notice, html, state, mayTakeBack } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={[t(`governanceKind.${notice.kind}`), notice.bodyName].filter(Boolean).join(' · ')}
      meta={<Tag tone={state === 'ahead' ? 'accent' : 'neutral'}>{t(`governance.state.${state}`)}</Tag>}
      crumbs={[{ label: t('governance.title'), href: paths.governanceNotices() }, { label: title }]}
      actions={
        mayTakeBack && (
          <ButtonLink look="secondary" href={paths.governanceNoticeWithdrawal(notice.id)}>
            {t('governance.takeBack')}
          </ButtonLink>
        )
      }
    >
      {notice.withdrawnAt && (
        <Notice tone="warning" title={t('governance.tookBack', { day: format.day(notice.withdrawnAt) })}>
          {notice.withdrawalReason}
        </Notice>
      )}
      <Split>
        <Prose html={html} />
        <Aside label={t('members.facts')}>
          <DescriptionList
            items={[
              { term: t('governance.field.takesEffectOn'), description: format.longDay(notice.takesEffectOn) },
              {
                term: t('governance.state.ahead'),
                description: t('governance.announced', {
                  day: format.day(notice.announcedAt),
                  name: notice.announcedByName,
                }),
              },
              { term: t('members.charter.notice'), description: t('governance.noticeDays', { n: notice.noticeDays }) },
            ]}
          />
        </Aside>
      </Split>
    </Page>
  )
}
