// Every noun of the site, once. A kind of thing that is not here cannot be recorded; one of which something was not said
// does not compile. How a noun is added: content/handbook/style.md. Pure.
import type { Visibility } from '#db/schema/words'
import { type Actor, hasSiteRole } from './access/actor'
import { coalition } from './things/coalition'
import { counted } from './things/counted'
import { decided } from './things/decided'
import { goingOut } from './things/going-out'
import type { Address, PathName, Readers, Thing } from './things/thing'

export const things = { ...decided, ...coalition, ...counted, ...goingOut } as const satisfies Record<string, Thing>

/** What an entry of the log can be about. */
export type SubjectKind = keyof typeof things
export const isSubjectKind = (text: string): text is SubjectKind => Object.hasOwn(things, text)

type Table = typeof things
/** The kinds of need that a noun claims. */
export type ClaimedNeed = {
  [K in SubjectKind]: Table[K]['needs'] extends { as: readonly (infer N)[] } ? N : never
}[SubjectKind]

export type Facts = Record<string, string | number | boolean | null>

type Parts<P> = P extends string ? (P extends 'id' ? never : P) : P[keyof P]
type FactOf<L> = L extends readonly (infer A)[] ? (A extends { of: readonly (infer P)[] } ? Parts<P> : never) : never
/** The facts that the addresses of a kind are made of; null where this one thing has none. */
export type FactsFor<K extends SubjectKind> = Record<FactOf<Table[K]['log']> & string, string | number | null>

/** An entry as far as it says where its thing stands. */
export type Told = { subjectKind: string; subjectId: string; visibility: Visibility; facts: Facts }
/** A path by name, with what it is made of. */
export type Place = { path: PathName; given: readonly (string | Record<string, string>)[] }

const opens = (actor: Actor, readers: Readers = 'all'): boolean =>
  readers === 'all' ||
  (readers === 'members' ? actor.kind === 'person' && actor.isMember : hasSiteRole(actor, ...readers))

/** Where the thing of an entry stands for this reader; null where they may not open it, or the entry says too little. */
export function placeOf(actor: Actor, entry: Told): Place | null {
  if (!isSubjectKind(entry.subjectKind)) return null
  const { log }: Thing = things[entry.subjectKind]
  if ('not' in log) return null
  for (const address of log) {
    if (!opens(actor, address.for) || (address.when ?? entry.visibility) !== entry.visibility) continue
    if (address.only !== undefined && address.only !== entry.subjectId) continue
    const given = givenBy(address, entry)
    if (given) return { path: address.path, given }
  }
  return null
}

function givenBy({ of }: Address, { subjectId, facts }: Told): Place['given'] | null {
  const said = (name: string): string => (name === 'id' ? subjectId : String(facts[name] ?? ''))
  const given = (of as readonly (string | Record<string, string>)[]).map((part) =>
    typeof part === 'string'
      ? said(part)
      : Object.fromEntries(Object.entries(part).map(([key, name]) => [key, said(name)] as const)),
  )
  return given.every((part) => part !== '') ? given : null
}
