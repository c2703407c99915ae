// The public calendar of releases: what is announced for which day, how that moved, and what became of it.
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { releasePlanMoves, releasePlans, releases } from '#db/schema/releases'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../../access/actor'
import { ensure } from '../../access/permit'
import { record } from '../../activity/record.server'
import { Conflict, Invalid, NotFound } from '../../errors'
import { findToday } from '../../site/settings.server'
import { mayPlanReleases } from '../policy'
import { type PlanInput, type PlanMoveInput, type PlanState, planState } from './plan'

export type ReleasePlan = {
  id: string
  title: string
  period: string
  plannedOn: string
  state: PlanState
  dropReason: string
  /** The published release that keeps it; a draft is named to nobody. */
  release: { slug: string; title: string; publishedAt: Date } | null
  moves: { formerDay: string; newDay: string; reason: string; movedAt: Date }[]
}

const columns = {
  plan: releasePlans,
  release: {
    slug: releases.slug,
    title: releases.title,
    publishedAt: releases.publishedAt,
    withdrawnAt: releases.withdrawnAt,
  },
}
const select = (db: Reader) =>
  db.select(columns).from(releasePlans).leftJoin(releases, eq(releases.id, releasePlans.releaseId))

async function readPlans(db: Reader, rows: Awaited<ReturnType<typeof select>>, today: string): Promise<ReleasePlan[]> {
  const ids = rows.map(({ plan }) => plan.id)
  const moves =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(releasePlanMoves)
          .where(inArray(releasePlanMoves.planId, ids))
          .orderBy(asc(releasePlanMoves.movedAt), asc(releasePlanMoves.id))
  return rows.map(({ plan: { id, title, period, plannedOn, droppedAt, dropReason }, release }) => {
    const publishedAt = release?.publishedAt ?? null
    return {
      id,
      title,
      period,
      plannedOn,
      dropReason,
      state: planState({ plannedOn, droppedAt, publishedAt }, today),
      release:
        release && publishedAt && !release.withdrawnAt
          ? { slug: release.slug, title: release.title, publishedAt }
          : null,
      moves: moves
        .filter(({ planId }) => planId === id)
        .map(({ formerDay, newDay, reason, movedAt }) => ({ formerDay, newDay, reason, movedAt })),
    }
  })
}

/** Every release that was ever announced, the latest day first. */
export async function listReleasePlans(db: Reader, today: string): Promise<ReleasePlan[]> {
  const rows = await select(db).orderBy(desc(releasePlans.plannedOn), asc(releasePlans.id)).limit(200)
  return readPlans(db, rows, today)
}

/** Announced releases that are not published yet, the late ones among them, the nearest day first. */
export async function listComingReleases(db: Reader, today: string): Promise<ReleasePlan[]> {
  const rows = await select(db)
    .where(and(isNull(releasePlans.droppedAt), isNull(releases.publishedAt)))
    .orderBy(asc(releasePlans.plannedOn), asc(releasePlans.id))
    .limit(50)
  return readPlans(db, rows, today)
}

/** One announced release that can still change. Throws NotFound, also for whoever does not keep the calendar. */
export async function findOpenPlan(db: Reader, actor: Actor, id: string, today: string): Promise<ReleasePlan> {
  const [plan] = await readPlans(db, await select(db).where(eq(releasePlans.id, id)), today)
  if (!plan || !mayPlanReleases(actor) || plan.state === 'published' || plan.state === 'dropped') throw new NotFound()
  return plan
}

/** Drafts of the plan's period that keep no other plan, for whoever keeps the calendar. */
export async function listDraftsForPlan(db: Reader, actor: Actor, plan: Pick<ReleasePlan, 'period' | 'id'>) {
  if (!mayPlanReleases(actor)) throw new NotFound()
  const rows = await db
    .select({ id: releases.id, title: releases.title, slug: releases.slug, planId: releasePlans.id })
    .from(releases)
    .leftJoin(releasePlans, eq(releasePlans.releaseId, releases.id))
    .where(and(isNull(releases.publishedAt), eq(releases.period, plan.period)))
    .orderBy(asc(releases.draftedAt), asc(releases.id))
  return rows.filter(({ planId }) => planId === null || planId === plan.id)
}

/** Announces a release for a day. Returns the plan's id. */
export async function planRelease(tx: Writer, actor: Person, input: PlanInput, now: Date): Promise<string> {
  const permit = ensure(actor, 'releasePlan.made', mayPlanReleases(actor))
  if (input.plannedOn < (await findToday(tx, now)))
    throw new Invalid({ plannedOn: 'releases.published.errors.pastDay' })
  const [plan] = await tx
    .insert(releasePlans)
    .values({ ...input, plannedAt: now, plannedBy: actor.personId })
    .returning()
  if (!plan) throw new Conflict('errors.conflict')
  await record(tx, permit, { subject: subjectOf(plan.id), visibility: 'public', facts: input }, now)
  return plan.id
}

/** Announces another day for it, with the reason that everybody reads. */
export async function moveReleasePlan(
  tx: Writer,
  actor: Person,
  id: string,
  input: PlanMoveInput,
  now: Date,
): Promise<void> {
  const today = await findToday(tx, now)
  const plan = await findOpenPlan(tx, actor, id, today)
  const permit = ensure(actor, 'releasePlan.moved', mayPlanReleases(actor))
  if (input.plannedOn < today) throw new Invalid({ plannedOn: 'releases.published.errors.pastDay' })
  if (input.plannedOn === plan.plannedOn) throw new Invalid({ plannedOn: 'releases.published.errors.sameDay' })
  await tx.update(releasePlans).set({ plannedOn: input.plannedOn }).where(eq(releasePlans.id, id))
  const move = { formerDay: plan.plannedOn, newDay: input.plannedOn, reason: input.reason }
  await tx.insert(releasePlanMoves).values({ planId: id, ...move, movedAt: now })
  await record(tx, permit, { subject: subjectOf(id), visibility: 'public', facts: { title: plan.title, ...move } }, now)
}

/** Gives the plan up for good, with the reason that everybody reads. */
export async function dropReleasePlan(tx: Writer, actor: Person, id: string, reason: string, now: Date): Promise<void> {
  const plan = await findOpenPlan(tx, actor, id, await findToday(tx, now))
  const permit = ensure(actor, 'releasePlan.dropped', mayPlanReleases(actor))
  await tx
    .update(releasePlans)
    .set({ droppedAt: now, dropReason: reason, releaseId: null })
    .where(eq(releasePlans.id, id))
  await record(tx, permit, { subject: subjectOf(id), visibility: 'public', facts: { title: plan.title, reason } }, now)
}

/** Says which draft keeps the plan: it is kept when that is published. Throws Invalid for any other release. */
export async function nameRelease(tx: Writer, actor: Person, id: string, releaseId: string, now: Date): Promise<void> {
  const plan = await findOpenPlan(tx, actor, id, await findToday(tx, now))
  const permit = ensure(actor, 'releasePlan.draftNamed', mayPlanReleases(actor))
  const draft = (await listDraftsForPlan(tx, actor, plan)).find((one) => one.id === releaseId)
  if (!draft) throw new Invalid({ releaseId: 'errors.choose' })
  await tx.update(releasePlans).set({ releaseId }).where(eq(releasePlans.id, id))
  // Members alone know of drafts.
  const facts = { title: plan.title, slug: draft.slug }
  await record(tx, permit, { subject: subjectOf(id), visibility: 'members', facts }, now)
}

const subjectOf = (id: string) => ({ kind: 'releasePlan' as const, id })
