// What is owed from a meeting, by when, and who is spoken to about it. Pure.
import { z } from 'zod'
import { optionalId } from '../input'
import { addDays, daysBetween } from '../time'

/** Who has an action in hand; nobody in particular leaves it with the organisation. `former` is who had it on the form. */
export const ActionOwnerInput = z.object({ ownerId: optionalId(), former: optionalId() })
export type ActionOwnerInput = z.output<typeof ActionOwnerInput>

/**
 * Which reminder of an open action has come, in whole weeks from its day: -1 seven days before, 0 on the day, 1, 2, … for
 * each week that it is late. Only the last that has come, and none whose day was no later than the day of the agreement;
 * null then and before the first.
 */
export function actionReminder({ dueOn, agreedOn }: { dueOn: string; agreedOn: string }, today: string): number | null {
  const week = Math.floor(daysBetween(dueOn, today) / 7)
  return week < -1 || agreedOn >= addDays(dueOn, week * 7) ? null : week
}
