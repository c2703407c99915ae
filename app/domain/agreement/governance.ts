import { z } from 'zod'
import type { governanceNotices } from '#db/schema/agreement'
import { governanceKinds } from '#db/schema/words'
import { calendarDay, choice, optionalId, requiredText } from '../input'
import { addDays } from '../time'

export type GovernanceNotice = typeof governanceNotices.$inferSelect

export const GovernanceInput = z
  .object({
    kind: choice(governanceKinds),
    bodyId: optionalId(),
    title: requiredText(160),
    text: requiredText(10_000),
    takesEffectOn: calendarDay(),
  })
  .superRefine((input, context) => {
    if (input.kind === 'charter' && !input.bodyId)
      context.addIssue({ code: 'custom', path: ['bodyId'], message: 'agreement.governance.errors.whichBody' })
  })
export type GovernanceInput = z.output<typeof GovernanceInput>

export const TakingBackInput = z.object({ reason: requiredText(1000) })

/** The longer of the site's notice and, where a charter changes, that charter's own. */
export const noticeDaysFor = (site: { governanceNoticeDays: number }, charter: { noticeDays: number } | null): number =>
  Math.max(site.governanceNoticeDays, charter?.noticeDays ?? 0)
/** The first day on which something announced today may take effect. */
export const earliestEffect = (today: string, noticeDays: number): string => addDays(today, noticeDays)

export type NoticeState = 'ahead' | 'in-effect' | 'taken-back'
export const stateOfNotice = (
  notice: Pick<GovernanceNotice, 'withdrawnAt' | 'takesEffectOn'>,
  today: string,
): NoticeState => (notice.withdrawnAt ? 'taken-back' : notice.takesEffectOn > today ? 'ahead' : 'in-effect')
