// Words that stand nowhere else, and who may read them.
import type { Visibility } from '#db/schema/words'

/** Who may read a marked word. */
export type Audience =
  | { kind: 'everybody' }
  | { kind: 'members' }
  /** Those of the body, and the project manager. */
  | { kind: 'room'; bodyId: string }
  /** Who leads the body's meetings, and the project manager. */
  | { kind: 'leads'; bodyId: string; within: Visibility }
  | { kind: 'triage' }
  /** Who prepares releases: the project manager and the second readers. */
  | { kind: 'makers' }
  | { kind: 'nobody' }

/** `at` is the address that shows the word to whoever may see it. */
export type Marked = { word: string; what: string; seenBy: Audience; at: string }

/** Who reads what is this visible and belongs to this body. */
export const audienceOf = (visibility: Visibility, bodyId: string): Audience =>
  visibility === 'public'
    ? { kind: 'everybody' }
    : visibility === 'members'
      ? { kind: 'members' }
      : visibility === 'body'
        ? { kind: 'room', bodyId }
        : { kind: 'nobody' }

let last = 0
/** A number that nothing else has. */
export const next = (): string => String(++last).padStart(3, '0')
/** A word that stands nowhere else. */
export const nextWord = (): string => `zq${next()}x`

/** Every marked word of a text, as often as it stands there. */
export const wordsIn = (text: string): string[] => [...text.matchAll(/zq\d+x/g)].map(([word]) => word)

/** Makes a word for a thing and notes who may read it where. */
export type Mark = (what: string, seenBy: Audience, at: string) => string

/** From open to narrow; what stands in a thing is at most as open as the thing. */
export const narrowing = ['public', 'members', 'body', 'closed'] as const satisfies Visibility[]
export const within = (visibility: Visibility): Visibility[] => narrowing.slice(narrowing.indexOf(visibility))
