// Who follows a matter, and what they are told of it: never more than they may see when it happens.
import { and, eq, inArray, or } from 'drizzle-orm'
import { bodyOffices } from '#db/schema/bodies'
import { matterSubscriptions, matters } from '#db/schema/matters'
import type { Visibility } from '#db/schema/words'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { maySee } from '../access/visibility'
import { Forbidden } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import type { MatterEvent } from '../outbox/letter'
import { holdsOn } from '../people/actor.server'
import { listActors } from '../people/actors.server'
import { findToday } from '../site/settings.server'
import { findStandingMatter, type Matter } from './matters.server'
import { mayFollow } from './policy'

/** Begins to follow a matter that the actor may see; once, however often it is asked. */
export async function followMatter(tx: Writer, actor: Actor, number: string, now: Date): Promise<void> {
  const matter = await findStandingMatter(tx, actor, number)
  if (!mayFollow(actor)) throw new Forbidden()
  await tx
    .insert(matterSubscriptions)
    .values({ matterId: matter.id, personId: personIdOf(actor) as string, startedAt: now })
    .onConflictDoNothing()
}

/** Ends what the actor follows; nothing happens where they follow nothing. */
export async function unfollowMatter(tx: Writer, actor: Actor, number: string): Promise<void> {
  const matter = await findStandingMatter(tx, actor, number)
  await tx
    .delete(matterSubscriptions)
    .where(and(eq(matterSubscriptions.matterId, matter.id), eq(matterSubscriptions.personId, personIdOf(actor) ?? '')))
}

type News = {
  event: MatterEvent
  /** Names this one happening: nobody is told of it twice. */
  occasion: string
  /** How far it may be known: a comment for the room is told to those of the room. */
  visibility: Visibility
  bodyId: string | null
  /** Whoever opened the matter, and the body in whose name, hear of it whether they follow it or not. */
  toOrigin: boolean
}

/** Writes to those who follow the matter, and to those who asked, as far as each may see both the matter and the news. */
export async function tellFollowers(
  tx: Writer,
  actor: Actor,
  matter: Pick<Matter, 'id' | 'number' | 'title' | 'visibility' | 'bodyId'>,
  news: News,
  now: Date,
): Promise<void> {
  const today = await findToday(tx, now)
  const following = await tx
    .select({ personId: matterSubscriptions.personId })
    .from(matterSubscriptions)
    .where(eq(matterSubscriptions.matterId, matter.id))
  const asked = await originOf(tx, matter.id, today)
  const ids = [...following.map((row) => row.personId), ...(news.toOrigin ? asked.keys() : [])]
  // Whoever asked sees the matter by that; what is told in a room, by belonging to it alone.
  const sees = (person: Actor & { personId: string }) =>
    (maySee(person, matter) || asked.has(person.personId)) &&
    (maySee(person, news) || (news.toOrigin && asked.has(person.personId)))
  for (const person of await listActors(tx, ids, today)) {
    if (person.personId === personIdOf(actor) || !person.isMember || !sees(person)) continue
    await enqueue(
      tx,
      { email: person.email, name: person.name, personId: person.personId, locale: person.locale },
      {
        template: 'matter-news',
        // A title that not everybody may read stays off the mail: its number must do.
        props: { number: matter.number, title: matter.visibility === 'public' ? matter.title : '', event: news.event },
      },
      `matter-news ${news.occasion} ${person.personId}`,
      now,
    )
  }
}

/** The people who opened a matter or one that was merged into it, and chair and clerk of the bodies that asked. */
async function originOf(tx: Writer, matterId: string, today: string): Promise<Set<string>> {
  const rows = await tx
    .select({ openedBy: matters.openedBy, openedForBodyId: matters.openedForBodyId })
    .from(matters)
    .where(or(eq(matters.id, matterId), eq(matters.mergedIntoId, matterId)))
  const bodyIds = rows.flatMap((row) => row.openedForBodyId ?? [])
  const officers =
    bodyIds.length === 0
      ? []
      : await tx
          .select({ personId: bodyOffices.personId })
          .from(bodyOffices)
          .where(and(inArray(bodyOffices.bodyId, bodyIds), holdsOn(bodyOffices, today)))
  return new Set([...rows.map((row) => row.openedBy), ...officers.map((row) => row.personId)])
}
