import { and, asc, count, desc, eq, getTableColumns, inArray, lte, type SQL } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { policies, policyVersions } from '#db/schema/policies'
import { fact, type Slot, type Slots, shapes, statement } from '#db/statement'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'
import { NotFound } from '../errors'
import type { PolicyKind } from './agreement'
import { applying, type InPlace, type LedgerVersion } from './version'

/** Which policies exist for this actor, with their versions and who agrees to them. */
export const visibleTo = ((actor: Actor | Slot<Actor>): SQL => visibleIn(actor, policies)) satisfies VisibleTo

export type PolicyVersion = typeof policyVersions.$inferSelect
/** A version without its text, for lists: a long history's texts would be read for nothing. */
export type VersionFacts = Omit<PolicyVersion, 'text'>
export type Policy = typeof policies.$inferSelect & { bodyName: string; bodySlug: string }
export type PolicyOnDay = Policy & {
  /** In effect on the day everywhere that no other version names; null where none is. */
  inEffect: VersionFacts | null
  /** Places in which another version is in effect. */
  inPlaces: InPlace<VersionFacts>[]
  /** Adopted, and not in effect yet on the day; the first of them. */
  upcoming: VersionFacts | null
}

const selectPolicies = (db: Reader) =>
  db
    .select({ policy: policies, body: { name: bodies.name, slug: bodies.slug } })
    .from(policies)
    .innerJoin(bodies, eq(bodies.id, policies.bodyId))

const policyOf = (row: Awaited<ReturnType<typeof selectPolicies>>[number]): Policy => ({
  ...row.policy,
  bodyName: row.body.name,
  bodySlug: row.body.slug,
})

const { text: _text, ...versionFacts } = getTableColumns(policyVersions)

/** Which policies a list is narrowed to; what is left out narrows nothing. */
export type PolicyFilter = {
  id?: string | null
  bodyId?: string | null
  kind?: PolicyKind | null
  /** Only those that have had a version in effect by the day. */
  begunBy?: string
}
type Wanted = { actor: Actor; id: string; bodyId: string; kind: string; begunBy: string }
const wanted = (actor: Actor, { id, bodyId, kind, begunBy }: PolicyFilter): Wanted => ({
  actor,
  id: id ?? '',
  bodyId: bodyId ?? '',
  kind: kind ?? '',
  begunBy: begunBy ?? '',
})
const shapeOf = ({ id, bodyId, kind, begunBy }: PolicyFilter): string =>
  [id && 'one', bodyId && 'body', kind && 'kind', begunBy && 'begun'].filter(Boolean).join(' ')

/** Which filters are given decides the text. */
const narrowed = shapes((shape: string) => {
  const given = shape.split(' ')
  const where = (db: Reader, p: Slots<Wanted>): SQL =>
    and(
      visibleTo(p.actor),
      given.includes('one') ? eq(policies.id, p.id) : undefined,
      given.includes('body') ? eq(policies.bodyId, p.bodyId) : undefined,
      given.includes('kind')
        ? eq(
            policies.kind,
            fact(p.kind, (one) => one),
          )
        : undefined,
      given.includes('begun')
        ? inArray(
            policies.id,
            db
              .select({ id: policyVersions.policyId })
              .from(policyVersions)
              .where(lte(policyVersions.effectiveOn, p.begunBy)),
          )
        : undefined,
    ) as SQL
  const found = (db: Reader, p: Slots<Wanted>) =>
    selectPolicies(db).where(where(db, p)).orderBy(asc(policies.title), asc(policies.id))
  return {
    all: statement((db, p: Slots<Wanted>) => found(db, p)),
    part: statement((db, p: Slots<Wanted & { most: number; start: number }>) =>
      found(db, p).limit(p.most).offset(p.start),
    ),
    total: statement((db, p: Slots<Wanted>) => db.select({ n: count() }).from(policies).where(where(db, p))),
  }
})

/** How many policies a filter finds. */
export async function countPolicies(db: Reader, actor: Actor, filter: PolicyFilter): Promise<number> {
  return Number((await narrowed(shapeOf(filter)).total(db, wanted(actor, filter)))[0]?.n ?? 0)
}

const versionsOfAll = statement((db, { ids }: Slots<{ ids: readonly string[] }>) =>
  db
    .select(versionFacts)
    .from(policyVersions)
    .where(inList(policyVersions.policyId, ids))
    .orderBy(asc(policyVersions.version), asc(policyVersions.id)),
)

/** Every policy as it stands on a day, by title. */
export async function listPolicies(db: Reader, actor: Actor, on: string): Promise<PolicyOnDay[]> {
  return (await listPoliciesWithVersions(db, actor, on, {}, null)).policies
}

/** The same with every version of them; of all that the filter finds, or of one page of them (from 1). */
export async function listPoliciesWithVersions(
  db: Reader,
  actor: Actor,
  on: string,
  filter: PolicyFilter,
  part: { page: number; size: number } | null,
): Promise<{ policies: PolicyOnDay[]; versions: VersionFacts[] }> {
  const of = narrowed(shapeOf(filter))
  const values = wanted(actor, filter)
  const rows = part
    ? await of.part(db, { ...values, most: part.size, start: (part.page - 1) * part.size })
    : await of.all(db, values)
  const ids = rows.map((row) => row.policy.id)
  const versions = ids.length === 0 ? [] : await versionsOfAll(db, { ids })
  const versionsOf = new Map(ids.map((id): [string, VersionFacts[]] => [id, []]))
  for (const version of versions) versionsOf.get(version.policyId)?.push(version)
  const onDay = rows.map((row) => {
    const own = versionsOf.get(row.policy.id) ?? []
    const { general, places } = applying(on, own)
    return { ...policyOf(row), inEffect: general, inPlaces: places, upcoming: upcomingOf(own, general, on) }
  })
  return { policies: onDay, versions }
}

const upcomingOf = (versions: VersionFacts[], current: VersionFacts | null, on: string): VersionFacts | null =>
  versions.find((version) => version.effectiveOn > on && version.version > (current?.version ?? 0)) ?? null

/** The text of a version that was found for the actor; empty for none. */
export async function findVersionText(db: Reader, version: VersionFacts | null): Promise<string> {
  if (!version) return ''
  const [row] = await db
    .select({ text: policyVersions.text })
    .from(policyVersions)
    .where(eq(policyVersions.id, version.id))
  return row?.text ?? ''
}

/** A policy by its slug, with all of its versions, newest first. Throws NotFound. */
export async function findPolicy(
  db: Reader,
  actor: Actor,
  slug: string,
): Promise<{ policy: Policy; versions: PolicyVersion[] }> {
  const [row] = await selectPolicies(db).where(and(eq(policies.slug, slug), visibleTo(actor)))
  if (!row) throw new NotFound()
  const versions = await db
    .select()
    .from(policyVersions)
    .where(eq(policyVersions.policyId, row.policy.id))
    .orderBy(desc(policyVersions.version), desc(policyVersions.id))
  return { policy: policyOf(row), versions }
}

/**
 * The version in effect on a day: everywhere, or in the place asked for. Where none applies everywhere, the first of those
 * that apply somewhere; null where none is.
 */
export function versionOn<V extends LedgerVersion>(
  versions: readonly V[],
  day: string,
  place: string | null = null,
): V | null {
  const { general, places } = applying(day, versions)
  const there = places.find((one) => one.place === place)?.version
  return there ?? general ?? places[0]?.version ?? null
}
