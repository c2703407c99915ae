// A matter's way: opened, then from body to body. It keeps its number, and nobody has to ask where it went.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { matterMovements, matters } from '#db/schema/matters'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, holdsOffice, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Forbidden, Invalid, Stale } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { personName } from '../people/names'
import { ensureRevision } from '../revision'
import { listOfficers } from '../seats/delegates.server'
import { takeNumber } from '../site/numbers.server'
import { findSite } from '../site/settings.server'
import { addWorkingDays, dayOf } from '../time'
import { type Destination, findDestination } from './destinations.server'
import { tellFollowers } from './following.server'
import { acknowledgeByFor, type MatterInput, type MovementInput } from './matter'
import { findStandingMatter, type Matter } from './matters.server'
import { mayKeepToBody, mayMoveMatter, mayOpenForBody, mayOpenMatter } from './policy'

type Opening = Omit<MatterInput, 'openedForBodyId'> & { openedForBodyId?: string | null; dueOn?: string }

/** Who leads the body that gets a matter has seen it already. */
const acknowledgedBy = (actor: Actor, body: Destination | null, now: Date) =>
  body && holdsOffice(actor, body.id, 'chair', 'clerk')
    ? { acknowledgedAt: now, acknowledgedBy: personIdOf(actor) }
    : { acknowledgedAt: null, acknowledgedBy: null }

/**
 * Opens a matter, with a body or none yet, and tells the body's chair and clerk. `dueOn` is the day an earlier promise
 * names; without one the site's limit counts from today. Throws Invalid for a body that the actor may not keep it to, or
 * in whose name they may not ask.
 */
export async function openMatter(
  tx: Writer,
  actor: Actor,
  input: Opening,
  now: Date,
): Promise<{ id: string; number: string }> {
  const permit = ensure(actor, 'matter.opened', mayOpenMatter(actor))
  const openedBy = personIdOf(actor)
  const site = await findSite(tx)
  if (!site || !openedBy) throw new Forbidden()
  const today = dayOf(now, site.timeZone)
  const body = input.bodyId ? await findDestination(tx, input.bodyId, 'bodyId') : null
  if (input.visibility === 'body' && body && !mayKeepToBody(actor, body.id)) {
    throw new Invalid({ visibility: 'matters.errors.notYourRoom' })
  }
  if (input.openedForBodyId && !mayOpenForBody(actor, input.openedForBodyId)) {
    throw new Invalid({ openedForBodyId: 'matters.errors.notYourBody' })
  }
  const number = await takeNumber(tx, 'M', Number(today.slice(0, 4)))
  const [matter] = await tx
    .insert(matters)
    .values({
      number,
      title: input.title,
      summary: input.summary,
      bodyId: body?.id ?? null,
      arrivedAt: body ? now : null,
      visibility: input.visibility,
      reasonCode: input.visibility === 'public' ? null : input.reasonCode,
      openedAt: now,
      openedBy,
      openedForBodyId: input.openedForBodyId ?? null,
      dueOn: input.dueOn ?? addWorkingDays(today, site.answerWorkingDays, site.holidays),
      acknowledgeBy: acknowledgeByFor(today, site),
      ...acknowledgedBy(actor, body, now),
    })
    .returning()
  if (!matter) throw new Error('The matter was not written')
  const facts = { number, title: input.title, body: body?.name ?? null }
  await record(
    tx,
    permit,
    { subject: { kind: 'matter', id: matter.id }, bodyId: body?.id, visibility: input.visibility, facts },
    now,
  )
  if (body)
    await tellBody(tx, actor, { ...matter, visibility: input.visibility }, body, today, `opened ${matter.id}`, now)
  return { id: matter.id, number }
}

/**
 * Hands a matter to another body, with the reason that everybody who sees the matter can read; that body's clock for
 * saying that it has it begins. Of two who move it at once, the second learns where it went: Stale.
 */
export async function moveMatter(
  tx: Writer,
  actor: Actor,
  number: string,
  input: MovementInput,
  now: Date,
): Promise<Matter> {
  const matter = await findStandingMatter(tx, actor, number)
  const permit = ensure(actor, 'matter.moved', mayMoveMatter(actor, matter), 'matters.errors.notWithYou')
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  ensureRevision(matter, input)
  const site = await findSite(tx)
  if (!site) throw new Forbidden()
  const today = dayOf(now, site.timeZone)
  const body = await findDestination(tx, input.toBodyId, 'toBodyId')
  if (body.id === matter.bodyId) throw new Invalid({ toBodyId: 'matters.errors.sameBody' })
  const moved = await tx
    .update(matters)
    .set({
      bodyId: body.id,
      arrivedAt: now,
      acknowledgeBy: acknowledgeByFor(today, site),
      ...acknowledgedBy(actor, body, now),
      revision: matter.revision + 1,
    })
    .where(and(eq(matters.id, matter.id), eq(matters.revision, matter.revision), isNull(matters.answeredAt)))
    .returning()
  if (moved.length === 0) throw new Stale()
  const [movement] = await tx
    .insert(matterMovements)
    .values({
      matterId: matter.id,
      fromBodyId: matter.bodyId,
      toBodyId: body.id,
      reason: input.reason,
      movedAt: now,
      movedBy: personIdOf(actor) ?? '',
    })
    .returning()
  const facts = { number, title: matter.title, from: matter.bodyName, to: body.name }
  await record(
    tx,
    permit,
    { subject: { kind: 'matter', id: matter.id }, bodyId: body.id, visibility: matter.visibility, facts },
    now,
  )
  await tellBody(tx, actor, matter, body, today, `moved ${movement?.id}`, now)
  const there = { ...matter, bodyId: body.id, bodyName: body.name, bodySlug: body.slug, state: 'with-body' as const }
  const news = { event: 'moved' as const, occasion: `moved ${movement?.id}`, toOrigin: true }
  await tellFollowers(tx, actor, there, { ...news, visibility: matter.visibility, bodyId: body.id }, now)
  return { ...there, revision: matter.revision + 1 }
}

/** Where a matter went, oldest first. Asks for a matter that was found with the actor. */
export async function listMovements(db: Reader, matter: Pick<Matter, 'id'>) {
  const rows = await db
    .select({
      id: matterMovements.id,
      movedAt: matterMovements.movedAt,
      reason: matterMovements.reason,
      toBodyName: bodies.name,
      name: people.name,
      displayName: people.displayName,
    })
    .from(matterMovements)
    .innerJoin(bodies, eq(bodies.id, matterMovements.toBodyId))
    .innerJoin(people, eq(people.id, matterMovements.movedBy))
    .where(eq(matterMovements.matterId, matter.id))
    .orderBy(asc(matterMovements.movedAt), asc(matterMovements.id))
  return rows.map(({ name, displayName, ...row }) => ({ ...row, movedByName: personName({ name, displayName }) }))
}

/** Mails the body's chair and clerk that a matter has come to them; not the person who sent it there. */
async function tellBody(
  tx: Writer,
  actor: Actor,
  matter: { number: string; title: string; visibility: string },
  body: Destination,
  today: string,
  occasion: string,
  now: Date,
): Promise<void> {
  const officers = await listOfficers(tx, body.id, today)
  // What a room keeps to itself is not told by mail: its number must do.
  const title = matter.visibility === 'body' ? matter.number : matter.title
  for (const officer of officers.filter((one) => one.personId !== personIdOf(actor))) {
    await enqueue(
      tx,
      officer,
      { template: 'matter-routed', props: { number: matter.number, title, body: body.name } },
      `matter-routed ${occasion} ${officer.personId}`,
      now,
    )
  }
}
