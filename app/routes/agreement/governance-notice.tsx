import { useLoaderData } from '@remix-run/react'
import { stateOfNotice } from '~/domain/agreement/governance'
import { findNotice } from '~/domain/agreement/governance.server'
import { mayTakeBackNotice } from '~/domain/agreement/policy'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { Aside, Page, Split } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink } from '~/ui/primitives/button'
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

export default function GovernanceNotice() {
  const { title, notice, html, state, mayTakeBack } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={[t(`governanceKind.${notice.kind}`), notice.bodyName].filter(Boolean).join(' · ')}
      meta={<Tag tone={state === 'ahead' ? 'accent' : 'neutral'}>{t(`agreement.governance.state.${state}`)}</Tag>}
      crumbs={[{ label: t('agreement.governance.title'), href: paths.governanceNotices() }, { label: title }]}
      actions={
        mayTakeBack && (
          <ButtonLink look="secondary" href={paths.governanceNoticeWithdrawal(notice.id)}>
            {t('agreement.governance.takeBack')}
          </ButtonLink>
        )
      }
    >
      {notice.withdrawnAt && (
        <Notice tone="warning" title={t('agreement.governance.tookBack', { day: format.day(notice.withdrawnAt) })}>
          {notice.withdrawalReason}
        </Notice>
      )}
      <Split>
        <Prose html={html} />
        <Aside label={t('organisations.facts')}>
          <DescriptionList
            items={[
              {
                term: t('agreement.governance.field.takesEffectOn'),
                description: format.longDay(notice.takesEffectOn),
              },
              {
                term: t('agreement.governance.state.ahead'),
                description: t('agreement.governance.announced', {
                  day: format.day(notice.announcedAt),
                  name: notice.announcedByName,
                }),
              },
              {
                term: t('charters.notice'),
                description: t('agreement.governance.noticeDays', { n: notice.noticeDays }),
              },
            ]}
          />
        </Aside>
      </Split>
    </Page>
  )
}
