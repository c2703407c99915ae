import { z } from 'zod'
import { reviewResults } from '#db/schema/words'
import { calendarDay, choice, optionalDay, requiredText } from '../../input'

/**
 * What a review of a decision came to. `dueOn` is the review day that it answers; a further one is set where the decision
 * is to be looked at again.
 */
export const ReviewInput = z.object({
  dueOn: calendarDay(),
  result: choice(reviewResults),
  note: requiredText(2000),
  nextReviewOn: optionalDay(),
})
export type ReviewInput = z.output<typeof ReviewInput>
