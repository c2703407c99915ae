import { useLoaderData } from '@remix-run/react'
import { stateOfNotice } from '~/domain/agreement/governance'
import { listNotices } from '~/domain/agreement/governance.server'
import { mayAnnounceGovernance, mayReadNotices } from '~/domain/agreement/policy'
import { useFormat, useT } from '~/http/page'
import { member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section, Stack } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, today, t }) => {
  if (!mayReadNotices(actor)) notFound()
  const rows = (await listNotices(db, actor)).map((one) => ({
    ...{ id: one.id, title: one.title, kind: one.kind, takesEffectOn: one.takesEffectOn, bodyName: one.bodyName },
    state: stateOfNotice(one, today),
  }))
  return {
    title: t('agreement.governance.title'),
    mayAnnounce: mayAnnounceGovernance(actor),
    ahead: rows.filter((one) => one.state === 'ahead').reverse(),
    past: rows.filter((one) => one.state !== 'ahead'),
  }
})

type Notices = ReturnType<typeof useLoaderData<typeof loader>>['ahead']

export default function GovernanceNotices() {
  const { title, mayAnnounce, ahead, past } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('agreement.governance.lead')}
      actions={
        mayAnnounce && <ButtonLink href={paths.governanceNoticeNew()}>{t('agreement.governance.new')}</ButtonLink>
      }
    >
      {ahead.length + past.length === 0 ? (
        <EmptyState title={t('agreement.governance.none')}>{t('agreement.governance.noneWhy')}</EmptyState>
      ) : (
        <Stack gap="loose">
          <Section title={t('agreement.governance.ahead')}>
            {ahead.length === 0 ? (
              <p className="ac-muted">{t('agreement.governance.noneAhead')}</p>
            ) : (
              <List notices={ahead} />
            )}
          </Section>
          {past.length > 0 && (
            <Section title={t('agreement.governance.past')}>
              <List notices={past} />
            </Section>
          )}
        </Stack>
      )}
    </Page>
  )
}

function List({ notices }: { notices: Notices }) {
  const t = useT()
  const format = useFormat()
  return (
    <Rows>
      {notices.map(({ id, title, kind, bodyName, takesEffectOn, state }) => (
        <Row
          key={id}
          title={title}
          href={paths.governanceNotice(id)}
          meta={[
            t(`governanceKind.${kind}`),
            bodyName,
            t('agreement.governance.takesEffect', { day: format.day(takesEffectOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
          end={<Tag tone={state === 'ahead' ? 'accent' : 'neutral'}>{t(`agreement.governance.state.${state}`)}</Tag>}
        />
      ))}
    </Rows>
  )
}
