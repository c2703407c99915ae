// How the outbox is emptied: pure rules.
import type { LetterName } from './letter'

/** Minutes until the next try, by tries so far. After the last one the letter has failed. */
const waits = [1, 5, 30, 120, 360, 1440]

/** When a letter that failed at its `attempts`th try is tried again; null where it is given up. */
export function nextTry(attempts: number, now: Date): Date | null {
  const minutes = waits[attempts - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

/** A letter that opens something for a short time is not sent when that time is over. */
export function isTooLate(
  letter: { template: string; props: Record<string, unknown>; createdAt: Date },
  now: Date,
): boolean {
  const short: LetterName = 'sign-in-link'
  return letter.template === short && now.getTime() > letter.createdAt.getTime() + Number(letter.props.minutes) * 60_000
}
