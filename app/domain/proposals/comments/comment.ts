// What the public says of a proposal, without an account. Every comment waits until somebody has looked that it names
// nobody; one is never kept back for where it leans. Pure.
import { z } from 'zod'
import { type CommentTally, type Leaning, leanings, type Withholding, withholdings } from '#db/schema/words'
import { choice, requiredText } from '../../input'

export const longestComment = 2000

export const CommentInput = z.object({
  leaning: choice(leanings, 'proposals.errors.leaningRequired'),
  text: requiredText(longestComment, 'proposals.errors.commentRequired'),
  formKey: z.string().regex(/^[\w-]{32}$/, 'errors.required'),
})
export type CommentInput = z.output<typeof CommentInput>

/** What stands in the place of words that were taken out. */
export const gap = '[…]'

/** The words with every way of typing the gap made one. */
const tidied = (text: string): string => text.replace(/\[\s*(?:…|\.{3})\s*\]/g, gap)

export const moderations = ['show', ...withholdings] as const
export const ModerationInput = z.object({
  moderation: choice(moderations, 'proposals.errors.moderationRequired'),
  /** The words to be shown; not asked for where they are withheld. */
  text: z
    .string()
    .optional()
    .default('')
    .transform((text) => tidied(text.replace(/\r\n/g, '\n').trim())),
})
export type ModerationInput = z.output<typeof ModerationInput>

export const SummaryInput = z.object({ text: requiredText(20_000, 'proposals.errors.summaryRequired') })
export type SummaryInput = z.output<typeof SummaryInput>

/**
 * Did a moderator only take words out? Between its gaps the shown text holds the given one, in order, from its beginning
 * to its end: nothing is added, moved or reworded.
 */
export function isRedactionOf(shown: string, given: string): boolean {
  const pieces = shown.split(gap)
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return shown === given
  if (!given.startsWith(first)) return false
  let at = first.length
  for (const piece of others) {
    const found = given.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return given.length - last.length >= at && given.endsWith(last)
}

export const gapsIn = (text: string): number => text.split(gap).length - 1

/**
 * How the comments lean. What names somebody or is abusive is not shown and is counted all the same, since it leans
 * somewhere; what is about something else is counted among the withheld alone.
 */
export function tallyOf(comments: Iterable<{ leaning: Leaning; withheldFor: Withholding | null }>): CommentTally {
  const tally: CommentTally = { for: 0, against: 0, other: 0, withheld: {} }
  for (const { leaning, withheldFor } of comments) {
    if (withheldFor !== 'off-topic') tally[leaning]++
    if (withheldFor) tally.withheld[withheldFor] = (tally.withheld[withheldFor] ?? 0) + 1
  }
  return tally
}
