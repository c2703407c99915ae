// Changes that an organisation's own people propose: they wait until the project manager approves or returns them.
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { organisationProposals } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import type { OrganisationRecord } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, isProjectManager, type Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { personName } from '../people/names'
import type { Organisation } from './organisation'
import { mayProposeChange, mayReviewProposal, maySeeProposals, mayWithdrawProposal } from './policy'
import { changesBetween, conflictsOf, merged, type ProposalInput, type ReviewInput } from './profile'
import { applyRecord, findRecord, type RecordNow, refuseStale, refuseStrangers } from './profile.server'

export type OrganisationProposal = typeof organisationProposals.$inferSelect
export type ProposalRow = OrganisationProposal & { proposedByName: string; organisation: Organisation }

const selectProposals = (db: Reader) =>
  db
    .select({ proposal: organisationProposals, organisation: organisations, person: people })
    .from(organisationProposals)
    .innerJoin(organisations, eq(organisations.id, organisationProposals.organisationId))
    .innerJoin(people, eq(people.id, organisationProposals.proposedBy))

const rowOf = ({
  proposal,
  organisation,
  person,
}: Awaited<ReturnType<typeof selectProposals>>[number]): ProposalRow => ({
  ...proposal,
  organisation,
  proposedByName: personName(person),
})

/** Proposals of one organisation, newest first; none for whoever may not know of them. */
export async function listProposalsOf(db: Reader, actor: Actor, organisationId: string): Promise<ProposalRow[]> {
  if (!maySeeProposals(actor, organisationId)) return []
  const rows = await selectProposals(db)
    .where(eq(organisationProposals.organisationId, organisationId))
    .orderBy(desc(organisationProposals.proposedAt), asc(organisationProposals.id))
  return rows.map(rowOf)
}

/** What waits for the project manager, the oldest first; what they proposed themselves is not theirs to review. */
export async function listProposalsToReview(db: Reader, actor: Actor): Promise<ProposalRow[]> {
  if (!isProjectManager(actor)) return []
  const rows = await selectProposals(db)
    .where(and(isNull(organisationProposals.settledAt), isNull(organisations.archivedAt)))
    .orderBy(asc(organisationProposals.proposedAt), asc(organisationProposals.id))
  return rows.map(rowOf).filter((row) => mayReviewProposal(actor, { ...row, archivedAt: row.organisation.archivedAt }))
}

/** One proposal of the organisation. Throws NotFound, also for whoever may not know of it. */
export async function findProposal(db: Reader, actor: Actor, slug: string, proposalId: string): Promise<ProposalRow> {
  const [row] = await selectProposals(db).where(
    and(eq(organisationProposals.id, proposalId), eq(organisations.slug, slug)),
  )
  if (!row || !maySeeProposals(actor, row.organisation.id)) throw new NotFound()
  return rowOf(row)
}

/**
 * Proposes a change of the record as it stood at the revision `seen`. Throws Invalid where it has changed since, where a
 * contact does not work for the organisation, and where nothing would change.
 */
export async function proposeChange(
  tx: Writer,
  actor: Actor,
  slug: string,
  { profile, note }: ProposalInput,
  seen: number,
  today: string,
  now: Date,
): Promise<OrganisationProposal> {
  const known = await findRecord(tx, actor, slug)
  const { organisation, state } = known
  const permit = ensure(actor, 'organisationProposal.made', mayProposeChange(actor, organisation))
  refuseStale(known, seen)
  const proposed: OrganisationRecord = { ...state, ...profile }
  const changes = changesBetween(state, proposed)
  if (changes.length === 0) throw new Invalid({}, 'organisations.change.nothing')
  await refuseStrangers(tx, organisation.id, profile.contacts, state.contacts, today)
  const [proposal] = await tx
    .insert(organisationProposals)
    .values({
      organisationId: organisation.id,
      base: state,
      proposed,
      note,
      proposedAt: now,
      proposedBy: (permit.actor as Person).personId,
    })
    .returning()
  const facts = {
    name: organisation.name,
    slug: organisation.slug,
    proposed: changes.map((one) => one.field).join(' '),
  }
  const subject = { kind: 'organisationProposal' as const, id: proposal?.id as string }
  await record(tx, permit, { subject, visibility: 'closed', facts }, now)
  return proposal as OrganisationProposal
}

/**
 * Approves a proposal, which changes the record in what was proposed and leaves the rest as it stands now; or returns it
 * with a reason. The proposer is told. Where somebody else changed the same since, approving needs `overrides`.
 */
export async function reviewProposal(
  tx: Writer,
  actor: Actor,
  slug: string,
  proposalId: string,
  input: ReviewInput,
  now: Date,
): Promise<void> {
  const proposal = await findProposal(tx, actor, slug, proposalId)
  if (proposal.settledAt) throw new Conflict('organisations.change.settled')
  const may = mayReviewProposal(actor, { ...proposal, archivedAt: proposal.organisation.archivedAt })
  if (input.outcome === 'approved') {
    const permit = ensure(actor, 'organisation.edited', may)
    const known = await findRecord(tx, actor, slug)
    refuseUnseenConflict(proposal, known, input.overrides)
    await applyRecord(tx, permit, known, merged(proposal.base, proposal.proposed, known.state), proposal.id, now)
  }
  const permit = ensure(actor, 'organisationProposal.reviewed', may)
  await tx
    .update(organisationProposals)
    .set({
      outcome: input.outcome,
      reason: input.reason,
      settledAt: now,
      settledBy: (permit.actor as Person).personId,
    })
    .where(eq(organisationProposals.id, proposal.id))
  const facts = { name: proposal.organisation.name, slug: proposal.organisation.slug, outcome: input.outcome }
  const subject = { kind: 'organisationProposal' as const, id: proposal.id }
  await record(tx, permit, { subject, visibility: 'closed', facts }, now)
  await tellProposer(tx, proposal, input.outcome, now)
}

function refuseUnseenConflict(proposal: OrganisationProposal, known: RecordNow, overrides: boolean): void {
  if (!overrides && conflictsOf(proposal.base, proposal.proposed, known.state).length > 0)
    throw new Invalid({ overrides: 'organisations.change.overrideNeeded' })
}

async function tellProposer(
  tx: Writer,
  proposal: ProposalRow,
  outcome: 'approved' | 'returned',
  now: Date,
): Promise<void> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.id, proposal.proposedBy), isNull(people.endedAt)))
  if (!person) return
  const { name, slug } = proposal.organisation
  await enqueue(
    tx,
    { email: person.email, name: personName(person), personId: person.id, locale: person.locale },
    {
      template: 'organisation-change-reviewed',
      props: { organisation: name, slug, proposalId: proposal.id, outcome },
    },
    `organisation-change-reviewed ${proposal.id}`,
    now,
  )
}

/** The proposer takes a proposal back that nobody has reviewed. */
export async function withdrawProposal(
  tx: Writer,
  actor: Actor,
  slug: string,
  proposalId: string,
  now: Date,
): Promise<void> {
  const proposal = await findProposal(tx, actor, slug, proposalId)
  if (proposal.settledAt) throw new Conflict('organisations.change.settled')
  const permit = ensure(actor, 'organisationProposal.withdrawn', mayWithdrawProposal(actor, proposal))
  await tx
    .update(organisationProposals)
    .set({ outcome: 'withdrawn', settledAt: now, settledBy: proposal.proposedBy })
    .where(eq(organisationProposals.id, proposal.id))
  const subject = { kind: 'organisationProposal' as const, id: proposal.id }
  const { name } = proposal.organisation
  await record(tx, permit, { subject, visibility: 'closed', facts: { name, slug } }, now)
}
