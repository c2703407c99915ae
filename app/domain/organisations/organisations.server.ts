import { asc, desc, eq, isNull, or } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { organisationNames } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import type { Sector } from '#db/schema/words'
import { type Slots, statement } from '#db/statement'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, NotFound } from '../errors'
import { freeSlug } from '../site/slug'
import {
  holdsWords,
  type Organisation,
  type OrganisationInput,
  type Signature,
  type Standing,
  standingOf,
} from './organisation'
import { mayEstablishOrganisation } from './policy'

// Organisations and what they signed are public: `_actor` stands in the queries because every query is asked by somebody.

export type OrganisationRow = Organisation & { standing: Standing; formerNames: string[] }
export type DirectoryFilter = {
  words?: string
  sector?: Sector | null
  standing?: Standing['state'] | null
  /** Those that are archived, instead of those that take part. */
  archived?: boolean
}

const everyOrganisation = statement((db) =>
  db.select().from(organisations).orderBy(asc(organisations.name), asc(organisations.id)),
)

const everySignature = statement((db) =>
  db.select().from(signatories).orderBy(asc(signatories.signedOn), asc(signatories.id)),
)

const everyName = statement((db) => db.select().from(organisationNames).orderBy(asc(organisationNames.recordedAt)))

/** The coalition's organisations by name, with how each stands to the agreement on the day. */
export async function listOrganisations(
  db: Reader,
  _actor: Actor,
  today: string,
  filter: DirectoryFilter = {},
): Promise<OrganisationRow[]> {
  const rows = await everyOrganisation(db)
  const signaturesOf = group(await everySignature(db))
  const namesOf = group(await everyName(db))
  const { words = '', sector = null, standing = null, archived = false } = filter
  return rows
    .filter((row) => (row.archivedAt !== null) === archived && (sector === null || row.sector === sector))
    .map((row) => ({
      ...row,
      standing: standingOf(signaturesOf.get(row.id) ?? [], today),
      formerNames: formerNamesOf(row, namesOf.get(row.id) ?? []),
    }))
    .filter((row) => standing === null || row.standing.state === standing)
    .filter((row) => holdsWords([row.name, ...row.formerNames, row.jurisdiction, row.description], words))
}

const signaturesOfPresent = statement((db) =>
  db
    .select({
      organisationId: signatories.organisationId,
      signedOn: signatories.signedOn,
      withdrawnOn: signatories.withdrawnOn,
    })
    .from(signatories)
    .innerJoin(organisations, eq(organisations.id, signatories.organisationId))
    .where(isNull(organisations.archivedAt)),
)

/** How many organisations that take part have signed the agreement on the day. */
export async function countSigned(db: Reader, _actor: Actor, today: string): Promise<number> {
  const byOrganisation = group(await signaturesOfPresent(db))
  return [...byOrganisation.values()].filter((own) => standingOf(own, today).state === 'signed').length
}

const formerNamesOf = (row: Organisation, names: { name: string }[]) =>
  [...new Set(names.map((one) => one.name))].filter((name) => name !== row.name)

function group<Row extends { organisationId: string }>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(row.organisationId, [...(found.get(row.organisationId) ?? []), row])
  return found
}

type WithSignatures = Organisation & { signatures: Signature[] }

/** An organisation by its slug with its signatures, oldest first; also one that is archived. Throws NotFound. */
export async function findOrganisation(db: Reader, _actor: Actor, slug: string): Promise<WithSignatures> {
  const organisation = await lookUp(db, slug)
  if (!organisation) throw new NotFound()
  return organisation
}

/** The same, or the slug that the organisation of this former address has now. Throws NotFound where it was nobody's. */
export async function findOrganisationOrMove(
  db: Reader,
  actor: Actor,
  slug: string,
): Promise<{ organisation: WithSignatures; movedTo: null } | { organisation: null; movedTo: string }> {
  const organisation = await lookUp(db, slug)
  if (organisation) return { organisation, movedTo: null }
  const movedTo = await findMovedSlug(db, actor, slug)
  if (!movedTo) throw new NotFound()
  return { organisation: null, movedTo }
}

const organisationOf = statement((db, { slug }: Slots<{ slug: string }>) =>
  db.select().from(organisations).where(eq(organisations.slug, slug)),
)

const signaturesOf = statement((db, { organisationId }: Slots<{ organisationId: string }>) =>
  db
    .select()
    .from(signatories)
    .where(eq(signatories.organisationId, organisationId))
    .orderBy(asc(signatories.signedOn), asc(signatories.id)),
)

async function lookUp(db: Reader, slug: string): Promise<WithSignatures | null> {
  const [organisation] = await organisationOf(db, { slug })
  if (!organisation) return null
  const signatures = await signaturesOf(db, { organisationId: organisation.id })
  return { ...organisation, signatures }
}

/** The slug of the organisation that had this one before; null where none had, or where the slug is somebody's now. */
export async function findMovedSlug(db: Reader, _actor: Actor, slug: string): Promise<string | null> {
  const rows = await db
    .select({ slug: organisations.slug })
    .from(organisationNames)
    .innerJoin(organisations, eq(organisations.id, organisationNames.organisationId))
    .where(eq(organisationNames.slug, slug))
    .orderBy(desc(organisationNames.recordedAt), asc(organisationNames.id))
  const [last] = rows
  // Nobody is given an address that leads on, but its own organisation may take it back.
  return last && !rows.some((row) => row.slug === slug) ? last.slug : null
}

export type Relative = { slug: string; name: string; on: string }
export type FormerName = { name: string; until: string }

/** What an organisation was called before, newest first; what it became part of; and which became part of it. */
export async function findLineage(
  db: Reader,
  _actor: Actor,
  organisation: Organisation,
): Promise<{ formerNames: FormerName[]; mergedInto: Relative | null; absorbed: Relative[] }> {
  const formerNames = await db
    .select({ name: organisationNames.name, until: organisationNames.until })
    .from(organisationNames)
    .where(eq(organisationNames.organisationId, organisation.id))
    .orderBy(desc(organisationNames.recordedAt), asc(organisationNames.id))
  const into = organisation.mergedIntoId
  const relatives = await db
    .select()
    .from(organisations)
    .where(or(eq(organisations.mergedIntoId, organisation.id), into ? eq(organisations.id, into) : undefined))
    .orderBy(asc(organisations.name), asc(organisations.id))
  const target = relatives.find((one) => one.id === into)
  const absorbed = relatives.filter((one) => one.mergedIntoId === organisation.id)
  return {
    formerNames,
    mergedInto: target ? { slug: target.slug, name: target.name, on: organisation.mergedOn ?? '' } : null,
    absorbed: absorbed.map(({ slug, name, mergedOn }) => ({ slug, name, on: mergedOn ?? '' })),
  }
}

/** Addresses that nobody may be given: those in use and those that lead on from a former name. */
export async function listTakenSlugs(db: Reader, exceptId: string | null): Promise<string[]> {
  const now = await db.select({ id: organisations.id, slug: organisations.slug }).from(organisations)
  const former = await db
    .select({ id: organisationNames.organisationId, slug: organisationNames.slug })
    .from(organisationNames)
  return ['new', ...[...now, ...former].filter((row) => row.id !== exceptId).map((row) => row.slug)]
}

/** Puts an organisation on record. Its address comes from its name. */
export async function establishOrganisation(
  tx: Writer,
  actor: Actor,
  input: OrganisationInput,
  now: Date,
): Promise<Organisation> {
  const permit = ensure(actor, 'organisation.established', mayEstablishOrganisation(actor))
  const slug = freeSlug(input.name, await listTakenSlugs(tx, null))
  const [organisation] = await tx
    .insert(organisations)
    .values({ slug, ...input, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (!organisation) throw new Conflict('errors.conflict')
  await record(
    tx,
    permit,
    {
      subject: { kind: 'organisation', id: organisation.id },
      visibility: 'public',
      facts: { name: organisation.name, slug: organisation.slug, sector: organisation.sector },
    },
    now,
  )
  return organisation
}
