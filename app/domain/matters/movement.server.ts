// A matter's way: opened, then from body to body. It keeps its number, and nobody has to ask where it went.
import { and, asc, eq, isNull } from 'drizzle-orm'
import { bodies, bodyOffices } from '#db/schema/bodies'
import { matterMovements, matters } from '#db/schema/matters'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Forbidden, Invalid } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { holdsOn } from '../people/actor.server'
import { takeNumber } from '../site/numbers.server'
import { findSite } from '../site/settings.server'
import { addWorkingDays, dayOf } from '../time'
import { type Destination, findDestination } from './destinations.server'
import type { MatterInput, MovementInput } from './matter'
import { findMatter, type Matter } from './matters.server'
import { mayKeepToBody, mayMoveMatter, mayOpenMatter } from './policy'

/**
 * Opens a matter, with a body or none yet, and tells the body's chair and clerk. `dueOn` is the day an earlier promise
 * names; without one the site's limit counts from today. Throws Invalid for a body that the actor may not keep it to.
 */
export async function openMatter(
  tx: Writer,
  actor: Actor,
  input: MatterInput & { dueOn?: string },
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
      dueOn: input.dueOn ?? addWorkingDays(today, site.answerWorkingDays, site.holidays),
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

/** Hands a matter to another body, with the reason that everybody who sees the matter can read. */
export async function moveMatter(
  tx: Writer,
  actor: Actor,
  number: string,
  input: MovementInput,
  now: Date,
): Promise<Matter> {
  const matter = await findMatter(tx, actor, number)
  const permit = ensure(actor, 'matter.moved', mayMoveMatter(actor, matter))
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  const body = await findDestination(tx, input.toBodyId, 'toBodyId')
  if (body.id === matter.bodyId) throw new Invalid({ toBodyId: 'matters.errors.sameBody' })
  await tx.update(matters).set({ bodyId: body.id, arrivedAt: now }).where(eq(matters.id, matter.id))
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
  const site = await findSite(tx)
  await tellBody(tx, actor, matter, body, dayOf(now, site?.timeZone ?? 'UTC'), `moved ${movement?.id}`, now)
  return { ...matter, bodyId: body.id, bodyName: body.name, bodySlug: body.slug, state: 'with-body' }
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
  return rows.map(({ name, displayName, ...row }) => ({ ...row, movedByName: displayName ?? name }))
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
  const officers = await tx
    .selectDistinct({
      id: people.id,
      email: people.email,
      name: people.name,
      displayName: people.displayName,
      locale: people.locale,
    })
    .from(bodyOffices)
    .innerJoin(people, eq(people.id, bodyOffices.personId))
    .where(and(eq(bodyOffices.bodyId, body.id), holdsOn(bodyOffices, today), isNull(people.endedAt)))
  // What a room keeps to itself is not told by mail: its number must do.
  const title = matter.visibility === 'body' ? matter.number : matter.title
  for (const officer of officers.filter((one) => one.id !== personIdOf(actor))) {
    await enqueue(
      tx,
      { email: officer.email, name: officer.displayName ?? officer.name, personId: officer.id, locale: officer.locale },
      { template: 'matter-routed', props: { number: matter.number, title, body: body.name } },
      `matter-routed ${occasion} ${officer.id}`,
      now,
    )
  }
}
