import { DateTime } from 'luxon'
import { z } from 'zod'
import { type AnswerKind, type Audience, audiences, frequencies, type Outcome } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { choice, optionalText } from '../input'
import { type Asking, isLate, type Need } from '../need'
import { dayOf } from '../time'

export type Frequency = (typeof frequencies)[number]

/** The fixed sections of every edition, in their order. */
export const sections = [
  'needs-you',
  'decided',
  'coming-up',
  'successes',
  'obstacles',
  'data-gaps',
  'said-did',
  'services',
] as const
export type Section = (typeof sections)[number]

/** One told thing, as plain facts; words and addresses are made where it is shown. Instants are ISO 8601, days YYYY-MM-DD. */
export type Entry =
  | { section: 'needs-you'; kind: 'need'; id: string; need: Need; isLate: boolean }
  | {
      section: 'decided'
      kind: 'decision'
      id: string
      number: string
      title: string
      body: string
      outcome: Outcome
      decidedAt: string
    }
  | { section: 'decided'; kind: 'minutes'; id: string; title: string; startsAt: string }
  | { section: 'coming-up'; kind: 'meeting'; id: string; title: string; startsAt: string; place: string }
  | {
      section: 'coming-up'
      kind: 'proposal'
      id: string
      number: string
      title: string
      body: string
      closesAt: string
    }
  | { section: 'successes' | 'obstacles'; kind: 'release'; id: string; slug: string; title: string; text: string }
  | {
      section: 'data-gaps'
      kind: 'feed'
      id: string
      organisation: string
      measure: string
      period: string
      dueOn: string
    }
  | { section: 'said-did'; kind: 'matter'; id: string; number: string; title: string; answer: AnswerKind }
  | { section: 'services'; kind: 'service'; id: string; name: string; verifiedOn: string }

/** The time that an issue covers, `from` included and `to` not. */
export type Span = { from: Date; to: Date; frequency: Frequency; zone: string }

/**
 * What an edition tells, asked of all domains: what happened in a span as far as the actor may see it (`today` says which
 * data are late), and what waits for the actor. app/across/edition-items.server.ts has both; whoever compiles an issue,
 * makes a copy or shows one is handed the same, so that none can tell what the domains would not show to that actor.
 */
export type EditionSources = {
  listEntries(db: Reader, actor: Actor, span: Span, today: string): Promise<Entry[]>
  listNeeds(db: Reader, actor: Actor, asking: Asking): Promise<Need[]>
}

/** What waits for the reader, as entries of their copy. */
export const needEntries = (needs: readonly Need[], today: string): Entry[] =>
  needs.map((need) => ({
    section: 'needs-you',
    kind: 'need',
    id: `${need.kind} ${need.key}`,
    need,
    isLate: isLate(need, today),
  }))

/** What an issue keeps of an entry; the rest is looked up for each recipient. */
export type Reference = { section: Section; subjectKind: string; subjectId: string }
export const referenceOf = (entry: Entry): Reference => ({
  section: entry.section,
  subjectKind: entry.kind,
  subjectId: entry.id,
})
export const keyOf = (reference: Reference): string =>
  `${reference.section} ${reference.subjectKind} ${reference.subjectId}`

/** One recipient's copy: what that recipient may see at the moment when it was made. */
export type EditionDocument = {
  issueId: string
  audience: Audience
  frequency: Frequency
  number: number
  coversFrom: string
  coversTo: string
  note: string
  sections: { section: Section; entries: Entry[] }[]
}

/** Entries in the order of the sections; sections without entries are left out. */
export const bySection = (entries: Entry[]): EditionDocument['sections'] =>
  sections
    .map((section) => ({ section, entries: entries.filter((entry) => entry.section === section) }))
    .filter((part) => part.entries.length > 0)

/** Waiting: compiled, not yet released. Sending: released. Paused: released, then held. Replaced: a newer one took its place. */
export type IssueState = 'waiting' | 'sending' | 'paused' | 'replaced'
export function issueState(issue: { releasedAt: Date | null; heldAt: Date | null; isNewest: boolean }): IssueState {
  if (issue.releasedAt) return issue.heldAt ? 'paused' : 'sending'
  return issue.isNewest ? 'waiting' : 'replaced'
}

/** The name of the period in which an issue is compiled: 2026-11-18, 2026-W47 or 2026-11. */
export function periodOf(frequency: Frequency, now: Date, zone: string): string {
  const day = dayOf(now, zone)
  if (frequency === 'daily') return day
  if (frequency === 'monthly') return day.slice(0, 7)
  const { weekYear, weekNumber } = DateTime.fromISO(day, { zone: 'utc' })
  return `${weekYear}-W${String(weekNumber).padStart(2, '0')}`
}

/** Where the first issue of an edition begins: one day, week or month before `now`. */
export function firstSpan(frequency: Frequency, now: Date, zone: string): Date {
  const unit = { daily: 'days', weekly: 'weeks', monthly: 'months' } as const
  return DateTime.fromJSDate(now, { zone })
    .minus({ [unit[frequency]]: 1 })
    .toJSDate()
}

/** What the compile form sends. */
export const CompileInput = z.object({
  audience: choice(audiences),
  frequency: choice(frequencies),
  note: optionalText(1_000),
})
export type CompileInput = z.output<typeof CompileInput>
