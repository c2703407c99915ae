import { and, asc, eq, inArray } from 'drizzle-orm'
import { matterComments, matters } from '#db/schema/matters'
import { people } from '#db/schema/people'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { visibleIn } from '../access/visibility.server'
import { record } from '../activity/record.server'
import { Conflict, Invalid } from '../errors'
import { personName } from '../people/names'
import { tellFollowers } from './following.server'
import { type CommentInput, isWithin } from './matter'
import { findStandingMatter, type Matter } from './matters.server'
import { mayComment } from './policy'

/**
 * What was said on a matter and on those merged into it (`merged`, found with the same actor), oldest first, as far as
 * the actor may see. `number` is the matter on which it was said.
 */
export async function listComments(
  db: Reader,
  actor: Actor,
  matter: Pick<Matter, 'id'>,
  merged: readonly { id: string }[] = [],
) {
  const ids = [matter.id, ...merged.map(({ id }) => id)]
  const rows = await db
    .select({
      id: matterComments.id,
      number: matters.number,
      text: matterComments.text,
      visibility: matterComments.visibility,
      writtenAt: matterComments.writtenAt,
      name: people.name,
      displayName: people.displayName,
      writerId: matterComments.writtenBy,
    })
    .from(matterComments)
    .innerJoin(people, eq(people.id, matterComments.writtenBy))
    .innerJoin(matters, eq(matters.id, matterComments.matterId))
    .where(and(inArray(matterComments.matterId, ids), visibleIn(actor, matterComments)))
    .orderBy(asc(matterComments.writtenAt), asc(matterComments.id))
  return rows.map(({ name, displayName, writerId, ...row }) => ({
    ...row,
    writerName: personName({ name, displayName }),
    isOwn: writerId === personIdOf(actor),
  }))
}

/** Adds to the thread. Throws Invalid where more people would see the comment than the matter, Conflict once archived. */
export async function addComment(
  tx: Writer,
  actor: Actor,
  number: string,
  input: CommentInput,
  now: Date,
): Promise<void> {
  const matter = await findStandingMatter(tx, actor, number)
  const permit = ensure(actor, 'matterComment.added', mayComment(actor, matter, input.visibility))
  if (matter.archivedAt) throw new Conflict('matters.errors.alreadyArchived')
  if (!isWithin(input.visibility, matter.visibility))
    throw new Invalid({ visibility: 'matters.errors.widerThanMatter' })
  const [comment] = await tx
    .insert(matterComments)
    .values({
      matterId: matter.id,
      text: input.text,
      visibility: input.visibility,
      bodyId: matter.bodyId,
      writtenAt: now,
      writtenBy: personIdOf(actor) ?? '',
    })
    .returning()
  await record(
    tx,
    permit,
    {
      subject: { kind: 'matter', id: matter.id },
      bodyId: matter.bodyId,
      visibility: input.visibility,
      facts: { number },
    },
    now,
  )
  const news = { event: 'commented' as const, occasion: `commented ${comment?.id}`, toOrigin: false }
  await tellFollowers(tx, actor, matter, { ...news, visibility: input.visibility, bodyId: matter.bodyId }, now)
}
