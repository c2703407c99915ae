import { useLoaderData } from '@remix-run/react'
import { toldSections } from '#emails/editions/words'
import { findContents } from '~/across/editions.server'
import { findIssue, findPreceding } from '~/domain/editions/issues.server'
import { countDeliveries, listRecipients } from '~/domain/editions/release.server'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Told } from '~/ui/editions/told'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { PostButton } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Stat, Stats } from '~/ui/primitives/stat'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, params, today, t, format }) => {
  const issue = await findIssue(db, actor, params.id ?? '')
  const contents = await findContents(db, actor, issue, today)
  const last = await findPreceding(db, issue)
  const recipients = await listRecipients(db, issue, today)
  return {
    title: t('editions.issue', { edition: t(`editions.name.${issue.audience}`), n: issue.number }),
    lead: t('editions.issueLead', {
      frequency: t(`frequency.${issue.frequency}`),
      from: format.day(issue.coversFrom),
      to: format.day(issue.coversTo),
    }),
    id: issue.id,
    state: issue.state,
    audience: issue.audience,
    note: issue.note,
    release: issue.releasedAt
      ? t('editions.releasedBy', { name: issue.releasedByName ?? '', date: format.dateTime(issue.releasedAt) })
      : null,
    sections: toldSections(contents, { t, format }),
    isFirst: last === null || (last.id === issue.id && issue.number === 1),
    items: contents.items,
    told: toldSections({ sections: [{ section: 'decided', entries: contents.told }] }, { t, format })[0]?.entries ?? [],
    recipients,
    deliveries: issue.releasedAt ? await countDeliveries(db, issue) : null,
  }
})

const tones = { waiting: 'warning', sending: 'success', paused: 'info', replaced: 'neutral' } as const

export default function Edition() {
  const issue = useLoaderData<typeof loader>()
  const t = useT()
  const { recipients, deliveries, state } = issue
  const subscribers = recipients.total - recipients.members.length
  const people = recipients.members.map(({ personId, name }) => ({ value: personId ?? '', label: name }))
  return (
    <Page
      title={issue.title}
      lead={issue.lead}
      meta={<Tag tone={tones[state]}>{t(`editions.state.${state}`)}</Tag>}
      actions={
        state === 'waiting' || state === 'paused' ? (
          <PostButton action={paths.editionRelease(issue.id)}>
            {t(state === 'paused' ? 'editions.releaseAgain' : 'editions.release')}
          </PostButton>
        ) : deliveries && deliveries.waiting > 0 ? (
          <PostButton action={paths.editionHold(issue.id)} look="secondary">
            {t('editions.hold')}
          </PostButton>
        ) : undefined
      }
      crumbs={[{ label: t('nav.editions'), href: paths.editions() }, { label: issue.title }]}
    >
      <Split>
        <Stack gap="loose">
          <Section title={t('editions.contents')} lead={t('editions.contentsLead')}>
            {issue.note && <p className="ac-measure">{issue.note}</p>}
            {issue.sections.length === 0 && <EmptyState title={t('editions.empty')} />}
          </Section>
          <Told sections={issue.sections} level={3} />
          <Section title={t('editions.difference')}>
            <p>{issue.isFirst ? t('editions.differenceFirst') : t('editions.differenceNew', { n: issue.items })}</p>
            {issue.told.length > 0 && (
              <>
                <p>{t('editions.differenceTold', { n: issue.told.length })}</p>
                <ul>
                  {issue.told.map((entry) => (
                    <li key={entry.key}>
                      <a href={entry.href}>{entry.title}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Section>
          <Section
            title={t('editions.recipients')}
            lead={t(deliveries ? 'editions.recipientsSent' : 'editions.recipientsLead')}
          >
            <p>
              <strong>{t('editions.recipientCount', { n: recipients.total })}</strong>
            </p>
            {recipients.members.length > 0 && (
              <DataTable
                caption={t('editions.recipients')}
                captionHidden
                columns={[
                  { key: 'name', header: t('editions.person'), cell: (row) => row.name, rowHeader: true },
                  { key: 'email', header: t('editions.address'), cell: (row) => row.email },
                ]}
                rows={recipients.members}
                rowKey={(row) => row.personId ?? row.email}
                long={recipients.members.length > 15}
                compact
              />
            )}
            {subscribers > 0 && <p className="ac-muted">{t('editions.subscribersHidden')}</p>}
            {recipients.total === 0 && <p>{t('editions.noRecipients')}</p>}
          </Section>
        </Stack>
        <Aside label={t('editions.preview')}>
          {issue.release && <p>{issue.release}</p>}
          {deliveries && (
            <Stats>
              <Stat label={t('editions.delivery.sent')} value={deliveries.sent} />
              <Stat label={t('editions.delivery.waiting')} value={deliveries.waiting} />
              <Stat label={t('editions.delivery.failed')} value={deliveries.failed} />
              <Stat label={t('editions.delivery.cancelled')} value={deliveries.cancelled} />
            </Stats>
          )}
          <FilterBar label={t('editions.preview')} action={paths.editionPreview(issue.id)}>
            <Select
              form={{ values: { as: people[0]?.value ?? 'visitor' } }}
              name="as"
              label={t('editions.previewAs')}
              options={[
                ...(issue.audience === 'members' ? people : []),
                { value: 'visitor', label: t('editions.previewVisitor') },
              ]}
              noEmpty
            />
          </FilterBar>
        </Aside>
      </Split>
    </Page>
  )
}
