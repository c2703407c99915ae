// The year is played as a list of deeds in the order of their moments, so that numbers, activity and the ledger come out
// as they would have. What lies after now is left out.

import type { Person } from '~/domain/access/actor'
import { findActor } from '~/domain/people/actor.server'
import { dayOf } from '~/domain/time'
import type { Reader, Store, Writer } from '../../store'
import { type CastName, cast } from '../world'
import { zone } from './meetings/calendar'

export type Scene = {
  tx: Writer
  now: Date
  today: string
  /** Somebody of the cast, or a newcomer by the name under which `known` keeps them, with what they hold that day. */
  as(name: string): Promise<Person>
  /** Ids and numbers that later deeds speak of, by a name of the story. */
  known: Map<string, string>
  /** What `known` holds under the name. Throws where no deed has put anything there. */
  idOf(name: string): string
}

/** `act` happens inside a transaction; `direct` opens its own, where something slow stands between reading and writing. */
export type Deed = {
  at: Date
  /** Changes who holds what: everybody is looked up again afterwards. */
  reseats?: true
} & ({ act(scene: Scene): Promise<void> } | { direct(store: Store, scene: Omit<Scene, 'tx'>): Promise<void> })

/** Deeds in one transaction: few enough that a commit is short, many enough that the disk is not the brake. */
const batchSize = 40

/** Plays every deed up to `now`. Returns what came to be known by name. */
export async function play(store: Store, deeds: Deed[], now: Date): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  const roster = new Map<string, Person>()
  const sceneAt = sceneMaker(known, roster)
  const due = deeds.filter((deed) => deed.at <= now).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  while (due.length > 0) {
    const next = due[0] as Deed
    if ('direct' in next) {
      due.shift()
      await next.direct(store, sceneAt(store.db, next.at))
      continue
    }
    const stop = due.findIndex((deed) => 'direct' in deed)
    const batch = due.splice(0, Math.min(batchSize, stop < 0 ? due.length : stop))
    await store.write(async (tx) => {
      for (const deed of batch) {
        if ('act' in deed) await deed.act({ tx, ...sceneAt(tx, deed.at) })
        if (deed.reseats) roster.clear()
      }
    }, 60_000)
  }
  return known
}

function sceneMaker(known: Map<string, string>, roster: Map<string, Person>) {
  const idOf = (name: string) => {
    const id = known.get(name)
    if (id === undefined) throw new Error(`Nothing has happened yet that is called ${name}.`)
    return id
  }
  return (db: Reader, now: Date): Omit<Scene, 'tx'> => {
    const today = dayOf(now, zone)
    const as = async (name: string) => {
      const person =
        roster.get(name) ?? (await findActor(db, name in cast ? cast[name as CastName].id : idOf(name), today))
      if (!person) throw new Error(`${name} holds nothing on ${today}.`)
      roster.set(name, person)
      return person
    }
    return { now, today, as, known, idOf }
  }
}
