import { type CastName, cast } from '#db/seed/world'
import type { Reader } from '#db/store'
import type { Person } from '~/domain/access/actor'
import { findActor } from '~/domain/people/actor.server'
import { today } from './store'

/** Somebody of the cast as the actor they are today. */
export async function actorNamed(db: Reader, name: CastName): Promise<Person> {
  const actor = await findActor(db, cast[name].id, today)
  if (!actor) throw new Error(`${name} holds nothing today`)
  return actor
}
