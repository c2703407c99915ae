import { useLoaderData } from '@remix-run/react'
import { findContactNames } from '~/domain/organisations/contacts.server'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { listRecordChanges } from '~/domain/organisations/profile.server'
import { listProposalsOf } from '~/domain/organisations/proposals.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section, Stack } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { Timeline } from '~/ui/lists/timeline'
import { RecordDifference } from '~/ui/organisations/record-difference'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, params, t }) => {
    const { id, name, slug } = await findOrganisation(db, actor, params.slug ?? '')
    const proposals = await listProposalsOf(db, actor, id)
    return {
      title: t('organisations.changes.title', { name }),
      name,
      slug,
      changes: await listRecordChanges(db, actor, id),
      names: Object.fromEntries(await findContactNames(db, actor, id)),
      proposals: proposals.map(({ id: proposalId, proposedAt, proposedByName, outcome }) => ({
        ...{ id: proposalId, proposedAt, proposedByName, outcome },
      })),
    }
  },
  { shared: true },
)

export default function Changes() {
  const { title, name, slug, changes, names, proposals } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('organisations.changes.lead')}
      crumbs={[
        { label: t('nav.organisations'), href: paths.organisations() },
        { label: name, href: paths.organisation(slug) },
        { label: t('organisations.changes.link') },
      ]}
    >
      <Stack gap="loose">
        {changes.length === 0 ? (
          <EmptyState title={t('organisations.changes.none')} />
        ) : (
          <Timeline
            items={changes.map((one) => ({
              key: one.id,
              when: <DateTime value={one.changedAt.toISOString()}>{format.dateTime(one.changedAt)}</DateTime>,
              title: one.changedByName ? t('organisations.changes.by', { name: one.changedByName }) : '',
              children: (
                <RecordDifference
                  caption={`${t('organisations.change.differencesWas')}, ${format.dateTime(one.changedAt)}`}
                  changes={one.changes}
                  names={names}
                  t={t}
                />
              ),
            }))}
          />
        )}
        {proposals.length > 0 && (
          <Section title={t('organisations.change.proposals')}>
            <Rows>
              {proposals.map((one) => (
                <Row
                  key={one.id}
                  title={format.dateTime(one.proposedAt)}
                  href={paths.organisationProposal(slug, one.id)}
                  meta={one.proposedByName}
                  end={<Tag>{t(`organisations.change.outcome.${one.outcome ?? 'waiting'}`)}</Tag>}
                />
              ))}
            </Rows>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
