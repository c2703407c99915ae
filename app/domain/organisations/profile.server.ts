// The record of an organisation: as it stands, as it stood, and the one place that changes it.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { organisationChanges, organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { type ContactRole, contactRoles, type OrganisationRecord } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid } from '../errors'
import { holdsOn } from '../people/actor.server'
import { personName } from '../people/names'
import type { Organisation } from './organisation'
import { findOrganisation } from './organisations.server'
import { mayEditOrganisation } from './policy'
import { changesBetween, type FieldChange, type RecordInput } from './profile'

export type RecordNow = { organisation: Organisation; state: OrganisationRecord; revision: number }

/** An organisation with its record and the number of its last change. Throws NotFound. */
export async function findRecord(db: Reader, actor: Actor, slug: string): Promise<RecordNow> {
  const { signatures: _signatures, ...organisation } = await findOrganisation(db, actor, slug)
  const contacts = await db
    .select()
    .from(organisationContacts)
    .where(eq(organisationContacts.organisationId, organisation.id))
  const [last] = await db
    .select({ revision: organisationChanges.revision })
    .from(organisationChanges)
    .where(eq(organisationChanges.organisationId, organisation.id))
    .orderBy(desc(organisationChanges.revision))
    .limit(1)
  const { name, sector, jurisdiction, independentOfPolice, description, website } = organisation
  const named = Object.fromEntries(contacts.map((one) => [one.role, one.personId]))
  return {
    organisation,
    state: { name, sector, jurisdiction, independentOfPolice, description, website, contacts: named },
    revision: last?.revision ?? 0,
  }
}

/** The record as it stood after a change; as it stands now where there was no such change. */
export async function findRecordAt(db: Reader, present: RecordNow, revision: number): Promise<OrganisationRecord> {
  if (revision >= present.revision || revision < 0) return present.state
  const [next] = await db
    .select()
    .from(organisationChanges)
    .where(
      and(
        eq(organisationChanges.organisationId, present.organisation.id),
        eq(organisationChanges.revision, revision + 1),
      ),
    )
  return next?.before ?? present.state
}

/** Throws Invalid where the record has changed since the revision that somebody saw: they are shown what first. */
export function refuseStale(present: RecordNow, seen: number): void {
  if (seen !== present.revision) throw new Invalid({}, 'organisations.change.meanwhile')
}

/** Throws Invalid where a contact is nobody who works for the organisation on the day. Whom it names already may stay. */
export async function refuseStrangers(
  db: Reader,
  organisationId: string,
  contacts: OrganisationRecord['contacts'],
  known: OrganisationRecord['contacts'],
  today: string,
): Promise<void> {
  const asked = contactRoles.filter((role) => contacts[role] && contacts[role] !== known[role])
  if (asked.length === 0) return
  const rows = await db
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        holdsOn(memberships, today),
        isNull(people.endedAt),
        inArray(
          people.id,
          asked.map((role) => contacts[role] as string),
        ),
      ),
    )
  const own = new Set(rows.map((row) => row.id))
  const strangers = asked.filter((role) => !own.has(contacts[role] as string))
  if (strangers.length > 0)
    throw new Invalid(Object.fromEntries(strangers.map((role) => [`contact.${role}`, 'errors.choose'])))
}

/** Writes a new state of the record, keeps the old one, and records it under the permit's verb. Nothing where nothing changed. */
export async function applyRecord(
  tx: Writer,
  permit: Permit,
  { organisation, state, revision }: RecordNow,
  next: OrganisationRecord,
  proposalId: string | null,
  now: Date,
): Promise<void> {
  const changed = changesBetween(state, next).map((one) => one.field)
  if (changed.length === 0) return
  const { contacts, ...columns } = next
  await tx.update(organisations).set(columns).where(eq(organisations.id, organisation.id))
  for (const role of contactRoles)
    if (contacts[role] !== state.contacts[role]) await nameContact(tx, organisation.id, role, contacts[role])
  await tx.insert(organisationChanges).values({
    organisationId: organisation.id,
    revision: revision + 1,
    before: state,
    after: next,
    proposalId,
    changedAt: now,
    changedBy: personIdOf(permit.actor),
  })
  const facts = { name: next.name, slug: organisation.slug, changed: changed.join(' '), proposalId }
  await record(tx, permit, { subject: { kind: 'organisation', id: organisation.id }, visibility: 'public', facts }, now)
}

async function nameContact(
  tx: Writer,
  organisationId: string,
  role: ContactRole,
  personId: string | undefined,
): Promise<void> {
  await tx
    .delete(organisationContacts)
    .where(and(eq(organisationContacts.organisationId, organisationId), eq(organisationContacts.role, role)))
  if (personId) await tx.insert(organisationContacts).values({ organisationId, role, personId })
}

/** Changes what is on record of an organisation, at once. `seen` is the revision that the form showed. */
export async function editOrganisation(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: RecordInput,
  seen: number,
  today: string,
  now: Date,
): Promise<void> {
  const known = await findRecord(tx, actor, slug)
  const permit = ensure(actor, 'organisation.edited', mayEditOrganisation(actor, known.organisation))
  refuseStale(known, seen)
  await refuseStrangers(tx, known.organisation.id, input.contacts, known.state.contacts, today)
  await applyRecord(tx, permit, known, { ...known.state, ...input }, null, now)
}

export type RecordChange = {
  id: string
  changedAt: Date
  /** Null for those who are no members. */
  changedByName: string | null
  proposalId: string | null
  changes: FieldChange[]
}

/** Every change of the record with old and new, newest first. Visitors read no contacts and nobody's name. */
export async function listRecordChanges(db: Reader, actor: Actor, organisationId: string): Promise<RecordChange[]> {
  const rows = await db
    .select({ change: organisationChanges, person: people })
    .from(organisationChanges)
    .leftJoin(people, eq(people.id, organisationChanges.changedBy))
    .where(eq(organisationChanges.organisationId, organisationId))
    .orderBy(desc(organisationChanges.revision), asc(organisationChanges.id))
  const isMember = actor.kind === 'person' && (actor.isMember || actor.organisationIds.includes(organisationId))
  return rows
    .map(({ change, person }) => ({
      id: change.id,
      changedAt: change.changedAt,
      changedByName: isMember && person ? personName(person) : null,
      proposalId: isMember ? change.proposalId : null,
      changes: changesBetween(change.before, change.after).filter(
        ({ field }) => isMember || !field.startsWith('contact.'),
      ),
    }))
    .filter((one) => one.changes.length > 0)
}
