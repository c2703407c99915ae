import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { policies, policyVersions } from '#db/schema/policies'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { visibleIn } from '../access/visibility.server'
import { record } from '../activity/record.server'
import { findBodyById } from '../bodies/body.server'
import { Invalid, NotFound } from '../errors'
import { findZone } from '../proposals/zone.server'
import { dayOf } from '../time'
import type { PolicyInput } from './agreement'
import { versionsInEffect } from './ledger'
import { mayEnterPolicy } from './policy'

/** Which policies exist for this actor, with their versions and who agrees to them. */
export const visibleTo = (actor: Actor): SQL => visibleIn(actor, policies)

export type PolicyVersion = typeof policyVersions.$inferSelect
export type Policy = typeof policies.$inferSelect & { bodyName: string; bodySlug: string }
export type PolicyOnDay = Policy & {
  /** In effect on the day; null where none is. */
  inEffect: PolicyVersion | null
  /** Adopted, and not in effect yet on the day; the first of them. */
  upcoming: PolicyVersion | null
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

/** Every policy as it stands on a day, by title. */
export async function listPolicies(db: Reader, actor: Actor, on: string): Promise<PolicyOnDay[]> {
  return (await listPoliciesWithVersions(db, actor, on)).policies
}

/** The same, with every version of them. */
export async function listPoliciesWithVersions(
  db: Reader,
  actor: Actor,
  on: string,
): Promise<{ policies: PolicyOnDay[]; versions: PolicyVersion[] }> {
  const rows = await selectPolicies(db).where(visibleTo(actor)).orderBy(asc(policies.title), asc(policies.id))
  const ids = rows.map((row) => row.policy.id)
  const versions =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(policyVersions)
          .where(inArray(policyVersions.policyId, ids))
          .orderBy(asc(policyVersions.version), asc(policyVersions.id))
  const inEffect = versionsInEffect(on, versions)
  const versionsOf = new Map(ids.map((id): [string, PolicyVersion[]] => [id, []]))
  for (const version of versions) versionsOf.get(version.policyId)?.push(version)
  const onDay = rows.map((row) => {
    const current = (inEffect.get(row.policy.id) as PolicyVersion | undefined) ?? null
    const own = versionsOf.get(row.policy.id) ?? []
    return { ...policyOf(row), inEffect: current, upcoming: upcomingOf(own, current, on) }
  })
  return { policies: onDay, versions }
}

const upcomingOf = (versions: PolicyVersion[], current: PolicyVersion | null, on: string): PolicyVersion | null =>
  versions.find((version) => version.effectiveOn > on && version.version > (current?.version ?? 0)) ?? null

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

/** The version in effect on a day; null where none is. */
export const versionOn = (versions: readonly PolicyVersion[], day: string): PolicyVersion | null =>
  ([...versionsInEffect(day, versions).values()][0] as PolicyVersion | undefined) ?? null

/**
 * Enters a policy: without a text, to receive its first from a proposal; or with a text that was in force before it was
 * entered here, which the record then says. Throws Invalid where that day lies ahead.
 */
export async function enterPolicy(tx: Writer, actor: Actor, input: PolicyInput, now: Date): Promise<Policy> {
  const body = await findBodyById(tx, actor, input.bodyId)
  const permit = ensure(actor, 'policy.entered', mayEnterPolicy(actor, { bodyId: body.id }))
  const today = dayOf(now, await findZone(tx))
  if (input.effectiveOn && input.effectiveOn > today) throw new Invalid({ effectiveOn: 'policies.errors.notAhead' })
  const title = input.title.replace(/\s+/g, ' ')
  const [policy] = await tx
    .insert(policies)
    .values({
      slug: await freeSlug(tx, title),
      title,
      kind: input.kind,
      bodyId: body.id,
      visibility: input.visibility,
      createdAt: now,
    })
    .returning()
  if (!policy) throw new Invalid({}, 'errors.conflict')
  if (input.text && input.effectiveOn)
    await tx
      .insert(policyVersions)
      .values({ policyId: policy.id, version: 1, text: input.text, effectiveOn: input.effectiveOn, adoptedAt: now })
  const facts = { slug: policy.slug, title: policy.title, inForceSince: input.effectiveOn }
  const subject = { kind: 'policy', id: policy.id }
  await record(tx, permit, { subject, bodyId: body.id, visibility: policy.visibility, facts }, now)
  return { ...policy, bodyName: body.name, bodySlug: body.slug }
}

/** `slug` is never `new`, which is the address of the form. */
async function freeSlug(tx: Writer, title: string): Promise<string> {
  const plain = title
    .normalize('NFD')
    .replace(/[^\w\s-]/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const base = plain === '' || plain === 'new' ? 'policy' : plain
  const rows = await tx.select({ slug: policies.slug }).from(policies)
  const taken = new Set(rows.map((row) => row.slug))
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!taken.has(slug)) return slug
  }
}
