import { compileDaily, compileMonthly, compileWeekly } from './compile-editions.server'
import { deliver } from './deliver.server'
import type { Job } from './job'
import { remindOfFeedsDaily } from './remind-of-feeds.server'
import { remindOfPositionsOften } from './remind-of-positions.server'
import { remindOfResponsesDaily } from './remind-of-responses.server'
import { retain } from './retain.server'
import { warnOfTermsDaily } from './warn-of-terms.server'

/** Everything that happens by itself. */
export const schedule: Job[] = [
  deliver,
  compileDaily,
  compileWeekly,
  compileMonthly,
  warnOfTermsDaily,
  remindOfFeedsDaily,
  remindOfPositionsOften,
  remindOfResponsesDaily,
  retain,
]
