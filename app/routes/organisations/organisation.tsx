import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { mayRecordSignature, mayWithdrawSignature } from '~/domain/agreement/policy'
import { versionsSignedOn } from '~/domain/agreement/text'
import { listAgreementDocuments } from '~/domain/agreement/text.server'
import { listContacts, listRoleContacts } from '~/domain/organisations/contacts.server'
import { standingOf } from '~/domain/organisations/organisation'
import { findLineage, findOrganisationOrMove } from '~/domain/organisations/organisations.server'
import {
  mayEditOrganisation,
  mayMergeOrganisation,
  mayProposeChange,
  mayRestoreOrganisation,
} from '~/domain/organisations/policy'
import { listProposalsOf } from '~/domain/organisations/proposals.server'
import { mayRecordDeparture } from '~/domain/people/policy'
import { listSeatsOfOrganisation } from '~/domain/seats/seats.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { History } from '~/ui/activity/history'
import { SignatoryRecord } from '~/ui/agreement/signatory-record'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ClosedNotice, Lineage } from '~/ui/organisations/lineage'
import { OrganisationPeople, RoleContacts } from '~/ui/organisations/role-contacts'
import { StandingTag } from '~/ui/organisations/standing'
import { ButtonLink, PostButton } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { Tag } from '~/ui/primitives/tag'
import { OrganisationSeats } from '~/ui/seats/organisation-seats'

export const loader = open.read(
  async ({ db, actor, params, today }) => {
    const found = await findOrganisationOrMove(db, actor, params.slug ?? '')
    if (found.movedTo !== null) throw redirect(paths.organisation(found.movedTo), 301)
    const { signatures, ...organisation } = found.organisation
    const people = await listContacts(db, actor, organisation.id, today)
    const proposals = await listProposalsOf(db, actor, organisation.id)
    return {
      title: organisation.name,
      organisation,
      ...(await findLineage(db, actor, organisation)),
      standing: standingOf(signatures, today),
      signatures,
      versions: versionsSignedOn(signatures, await listAgreementDocuments(db, actor), today),
      today,
      seats: await listSeatsOfOrganisation(db, actor, organisation.id, today),
      contacts: await listRoleContacts(db, actor, organisation.id, today),
      people: people.map((person) => ({ ...person, mayLeave: mayRecordDeparture(actor, person) })),
      proposals: proposals
        .filter((one) => one.settledAt === null)
        .map(({ id, proposedByName, proposedAt }) => ({ id, proposedByName, proposedAt })),
      history: await listHistory(db, actor, { kind: 'organisation', id: organisation.id }),
      descriptionHtml: renderMarkdown(organisation.description),
      may: {
        edit: mayEditOrganisation(actor, organisation),
        propose: mayProposeChange(actor, organisation),
        merge: mayMergeOrganisation(actor, organisation),
        restore: mayRestoreOrganisation(actor, organisation),
        sign: mayRecordSignature(actor, organisation),
        withdraw: signatures.some((one) => one.withdrawnOn === null) && mayWithdrawSignature(actor, organisation),
      },
    }
  },
  { shared: true },
)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Organisation() {
  const data = useLoaderData<typeof loader>()
  const { organisation, standing, signatures, versions, today, seats, descriptionHtml, history, may } = data
  const t = useT()
  const format = useFormat()
  const { slug, name, archivedAt } = organisation
  return (
    <Page
      title={name}
      eyebrow={t(`sector.${organisation.sector}`)}
      meta={
        <>
          {archivedAt && <Tag>{t('organisations.archived')}</Tag>}
          <StandingTag standing={standing} t={t} format={format} />
        </>
      }
      crumbs={[{ label: t('nav.organisations'), href: paths.organisations() }, { label: name }]}
      actions={
        (may.edit || may.propose) && (
          <ButtonLink look="secondary" href={paths.organisationEdit(slug)}>
            {t(may.edit ? 'action.edit' : 'organisations.change.propose')}
          </ButtonLink>
        )
      }
    >
      {archivedAt && <ClosedNotice mergedInto={data.mergedInto} archivedAt={archivedAt} t={t} format={format} />}
      <Waiting slug={slug} proposals={data.proposals} />
      <Split>
        <Stack gap="loose">
          {descriptionHtml && (
            <Section title={t('organisations.one.description')}>
              <Prose html={descriptionHtml} />
            </Section>
          )}
          <Section title={t('organisations.one.seats')}>
            <OrganisationSeats seats={seats} />
          </Section>
          <Section
            title={t('agreement.signature.record')}
            lead={t('agreement.signature.lead')}
            action={
              <>
                {may.sign && <a href={paths.signature(slug)}>{t('agreement.signature.new')}</a>}
                {may.withdraw && <a href={paths.withdrawal(slug)}>{t('agreement.signature.withdraw')}</a>}
              </>
            }
          >
            <SignatoryRecord signatures={signatures} versions={versions} today={today} t={t} format={format} />
          </Section>
          <History entries={history} own={name} />
        </Stack>
        <Aside label={t('organisations.facts')}>
          <Lineage formerNames={data.formerNames} absorbed={data.absorbed} t={t} format={format} />
          <Facts organisation={organisation} />
          <RoleContacts slug={slug} contacts={data.contacts} />
          <OrganisationPeople people={data.people} />
          <a href={paths.organisationChanges(slug)}>{t('organisations.changes.link')}</a>
          <Keeping slug={slug} may={may} />
        </Aside>
      </Split>
    </Page>
  )
}

function Waiting({ slug, proposals }: { slug: string } & Pick<Data, 'proposals'>) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {proposals.map(({ id, proposedByName, proposedAt }) => (
        <Notice key={id} title={t('organisations.change.waiting')}>
          {t('organisations.change.waitingBy', { name: proposedByName, day: format.day(proposedAt) })}{' '}
          <a href={paths.organisationProposal(slug, id)}>{t('organisations.change.look')}</a>
        </Notice>
      ))}
    </>
  )
}

/** For who keeps the record: rename, merge, archive, bring back. */
function Keeping({ slug, may }: { slug: string } & Pick<Data, 'may'>) {
  const t = useT()
  if (!may.merge && !may.restore) return null
  return (
    <Section title={t('organisations.manage')} level={3}>
      {may.merge && (
        <ul className="ac-plain">
          <li>
            <a href={paths.organisationName(slug)}>{t('organisations.rename.link')}</a>
          </li>
          <li>
            <a href={paths.organisationMerger(slug)}>{t('organisations.merger.link')}</a>
          </li>
          <li>
            <a href={paths.organisationArchive(slug)}>{t('organisations.archive.link')}</a>
          </li>
        </ul>
      )}
      {may.restore && (
        <PostButton action={paths.organisationRestoration(slug)} look="secondary" small>
          {t('organisations.archive.restore')}
        </PostButton>
      )}
    </Section>
  )
}

function Facts({ organisation }: Pick<Data, 'organisation'>) {
  const t = useT()
  const { sector, jurisdiction, independentOfPolice, website } = organisation
  const site = (
    <a href={website} rel="noopener">
      {website.replace(/^https?:\/\//i, '')}
    </a>
  )
  return (
    <DescriptionList
      items={[
        { term: t('organisations.sector'), description: t(`sector.${sector}`) },
        ...(jurisdiction ? [{ term: t('organisations.one.jurisdiction'), description: jurisdiction }] : []),
        {
          term: t('organisations.one.independentShort'),
          description: t(independentOfPolice ? 'organisations.yes' : 'organisations.no'),
        },
        ...(website ? [{ term: t('organisations.one.website'), description: site }] : []),
      ]}
    />
  )
}
