// Bodies are made, renamed and ended. What an ended body did stays readable where it was.
import { and, eq, gt, isNull, max, or } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { charterDrafts, charters } from '#db/schema/charters'
import { meetings } from '#db/schema/meetings'
import { decisions, proposals } from '#db/schema/proposals'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import { type Actor, isProjectManager } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import type { CharterInput } from '../charters/charter'
import { Conflict } from '../errors'
import { ensureRevision } from '../revision'
import { freeSlug } from '../site/slug'
import type { Body } from './body'
import { findBody } from './body.server'
import type { BodyEndInput, BodyInput, BodyNameInput } from './keeping'
import { mayKeepBodies } from './policy'

/** Makes a further body with its first charter, in force from today. */
export async function establishBody(
  tx: Writer,
  actor: Actor,
  input: BodyInput,
  charter: CharterInput,
  today: string,
  now: Date,
): Promise<Body> {
  const permit = ensure(actor, 'body.established', mayKeepBodies(actor))
  const known = await tx.select({ slug: bodies.slug }).from(bodies)
  const [last] = await tx.select({ position: max(bodies.position) }).from(bodies)
  const [body] = await tx
    .insert(bodies)
    .values({
      ...input,
      slug: freeSlug(input.name, ['new', ...known.map((one) => one.slug)]),
      kind: 'other',
      position: Number(last?.position ?? 0) + 1,
      createdAt: now,
    })
    .returning()
  if (!body) throw new Conflict('errors.conflict')
  const { reason: _reason, revision: _revision, quorumShare, cadence, ...terms } = charter
  await tx.insert(charters).values({
    ...terms,
    quorumShare: quorumShare ?? 0.5,
    cadence: cadence ?? '',
    bodyId: body.id,
    version: 1,
    adoptedOn: today,
    createdAt: now,
  })
  await record(tx, permit, happening(body, { bodyName: body.name }), now)
  return body
}

const happening = (body: Pick<Body, 'id' | 'slug'>, facts: { bodyName: string; before?: string }) => ({
  subject: { kind: 'body' as const, id: body.id },
  bodyId: body.id,
  visibility: 'public' as const,
  facts: { ...facts, bodySlug: body.slug },
})

/** Renames a body, or changes who may read what it does from now on. Its address stays. Throws Stale. */
export async function renameBody(
  tx: Writer,
  actor: Actor,
  slug: string,
  { revision, ...input }: BodyNameInput,
  now: Date,
): Promise<void> {
  const body = await findStanding(tx, actor, slug)
  const permit = ensure(actor, 'body.renamed', mayKeepBodies(actor))
  ensureRevision(body, { revision })
  await tx
    .update(bodies)
    .set({ ...input, revision: body.revision + 1 })
    .where(eq(bodies.id, body.id))
  await record(tx, permit, happening(body, { bodyName: input.name, before: body.name }), now)
}

async function findStanding(db: Reader, actor: Actor, slug: string): Promise<Body> {
  const body = await findBody(db, actor, slug)
  if (body.endedAt) throw new Conflict('bodies.end.hasEnded')
  return body
}

/** The title is null for who keeps the site without reading every room: drafts and closed rooms have titles, too. */
export type UnderWay = { kind: 'meeting' | 'proposal'; id: string; title: string | null }

/** What a body has begun and not brought to its end: meetings without approved minutes, proposals without an outcome. */
export async function listUnderWay(db: Reader, actor: Actor, bodyId: string): Promise<UnderWay[]> {
  const shown = (title: string) => (isProjectManager(actor) ? title : null)
  const met = await db
    .select({ id: meetings.id, title: meetings.title })
    .from(meetings)
    .where(and(eq(meetings.bodyId, bodyId), isNull(meetings.cancelledAt), isNull(meetings.approvedAt)))
    .orderBy(meetings.startsAt, meetings.id)
  const put = await db
    .select({ id: proposals.id, number: proposals.number, title: proposals.title })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(and(eq(proposals.bodyId, bodyId), isNull(proposals.withdrawnAt), isNull(decisions.id)))
    .orderBy(proposals.number)
  return [
    ...met.map(({ id, title }) => ({ kind: 'meeting' as const, id, title: shown(title) })),
    ...put.map(({ id, number, title }) => ({ kind: 'proposal' as const, id, title: shown(`${number} ${title}`) })),
  ]
}

/** Ends a body with its seats and offices. Throws Conflict, which names it, while anything is under way; Stale. */
export async function endBody(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: BodyEndInput,
  today: string,
  now: Date,
): Promise<void> {
  const body = await findStanding(tx, actor, slug)
  const permit = ensure(actor, 'body.ended', mayKeepBodies(actor))
  ensureRevision(body, input)
  const [first] = await listUnderWay(tx, actor, body.id)
  if (first)
    throw first.title === null
      ? new Conflict(`bodies.underWay.hidden.${first.kind}`)
      : new Conflict(`bodies.end.${first.kind}UnderWay`, { title: first.title })
  await tx
    .update(bodies)
    .set({ endedAt: now, endReason: input.reason, revision: body.revision + 1 })
    .where(eq(bodies.id, body.id))
  const own = await tx.select({ id: seats.id }).from(seats).where(eq(seats.bodyId, body.id))
  for (const { id } of own)
    await tx
      .update(seatHolders)
      .set({ endsOn: today })
      .where(and(eq(seatHolders.seatId, id), or(isNull(seatHolders.endsOn), gt(seatHolders.endsOn, today))))
  for (const term of [seats, bodyOffices] as const)
    await tx
      .update(term)
      .set({ endsOn: today })
      .where(and(eq(term.bodyId, body.id), or(isNull(term.endsOn), gt(term.endsOn, today))))
  await tx
    .update(charterDrafts)
    .set({ discardedAt: now })
    .where(and(eq(charterDrafts.bodyId, body.id), isNull(charterDrafts.discardedAt), isNull(charterDrafts.charterId)))
  await record(tx, permit, happening(body, { bodyName: body.name }), now)
}
