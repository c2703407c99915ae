// What is said of every kind of thing on the site: the shape of the table in ../things.ts. Pure.
import type { AgendaSource, SiteRole, Visibility } from '#db/schema/words'
import type { Key } from '~/i18n/translate'
import type { paths } from '~/paths'
import type { Entry } from '../editions/edition'
import type { NeedKind } from '../need'
import type { DataSection } from '../people/own-data/personal-data'

/** Why a kind of thing does not stand somewhere: a sentence for the next editor. */
export type Not = { not: string }

/** What one argument of a path is made of: the name of a fact, 'id' for the thing's own, or facts by name in an object. */
type Made<A> = [A] extends [string | number] ? string : { readonly [K in keyof A]?: string }
type MadeOf<P> = P extends (...given: infer A) => string
  ? { readonly [I in keyof A]: Made<Exclude<A[I], undefined>> }
  : never
export type PathName = keyof typeof paths
/** Who may open the page: everybody who may see the entry, members, or people with one of these site roles. */
export type Readers = 'all' | 'members' | readonly SiteRole[]
/**
 * An address made of what a log entry says. It serves an entry when every fact that it names is there, the reader may
 * open the page, and the entry has the visibility `when` or is of the thing `only`, if those are given.
 */
export type Address = {
  [P in PathName]: { path: P; of: MadeOf<(typeof paths)[P]>; for?: Readers; when?: Visibility; only?: string }
}[PathName]

export type Thing = {
  /** What one of them is called. */
  word: Key
  /** Where an entry of the log leads: the first address that serves it. Old entries that lack a fact lead nowhere. */
  log: readonly Address[] | Not
  /** What of it waits for somebody: the kinds of need on the desk, in the members' edition and in reminders. */
  needs: { as: readonly NeedKind[] } | Not
  /** The standing items of an agenda that it fills by itself. */
  agenda: { as: readonly AgendaSource[] } | Not
  /** The entries of an edition that tell of it. */
  edition: { as: readonly Entry['kind'][] } | Not
  /** The words by which somebody would look for it, within what they may see. */
  search: { by: readonly [string, ...string[]] } | Not
  /** The day under which it stands in feeds and in the archive, for what is public. */
  feeds: { dated: string } | Not
  /** The parts of a person's own file in which their share of it stands. */
  personal: { in: readonly [DataSection, ...DataSection[]] } | Not
}
