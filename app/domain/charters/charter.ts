// What a charter says, how its next version is written, and in what two versions differ.
import { z } from 'zod'
import type { StandingItem } from '#db/schema/charters'
import {
  agendaItemTypes,
  agendaSources,
  type DecisionRule,
  decisionRules,
  type Sector,
  sectors,
} from '#db/schema/words'
import { type CadenceChoice, cadenceRule, cadences, monthWeeks, readCadence, weekdays } from '../bodies/cadence'
import { choice, listOf, optionalText, requiredText, wholeNumber } from '../input'
import { revisionField } from '../revision'
import { quorumChoices, quorumShares } from '../site/setup'

/** Everything that a version of a charter says. */
export type CharterTerms = {
  purpose: string
  decisionRule: DecisionRule
  /** 0 to 1. */
  quorumShare: number
  requiredSectors: Sector[]
  /** Recurrence rule; '' where the body meets when called. */
  cadence: string
  noticeDays: number
  amendmentDays: number
  items: StandingItem[]
}

export const charterFields = [
  'purpose',
  'decisionRule',
  'quorumShare',
  'requiredSectors',
  'cadence',
  'noticeDays',
  'amendmentDays',
  'items',
] as const
export type CharterField = (typeof charterFields)[number]

/** The fields in which two versions differ, in the charter's order. The order of sectors says nothing. */
export function changedFields(before: CharterTerms, after: CharterTerms): CharterField[] {
  const said = (terms: CharterTerms, field: CharterField) =>
    JSON.stringify(field === 'requiredSectors' ? [...terms.requiredSectors].sort() : terms[field])
  return charterFields.filter((field) => said(before, field) !== said(after, field))
}

/** The item as the columns of `items` hold it, whatever else the object carries. */
export const itemOf = ({ title, type, minutes, source }: StandingItem): StandingItem => ({
  title,
  type,
  minutes,
  source,
})

export const termsOf = (terms: CharterTerms): CharterTerms => ({
  purpose: terms.purpose,
  decisionRule: terms.decisionRule,
  quorumShare: terms.quorumShare,
  requiredSectors: terms.requiredSectors,
  cadence: terms.cadence,
  noticeDays: terms.noticeDays,
  amendmentDays: terms.amendmentDays,
  items: terms.items.map(itemOf),
})

/** draft → proposed → adopted or declined; a draft can be discarded. What stood in a proposal does not change any more. */
export type DraftState = 'draft' | 'proposed' | 'adopted' | 'declined' | 'discarded'
export type DraftMoments = {
  discardedAt: Date | null
  charterId: string | null
  /** Of each proposal that was opened with it, whether it has neither an outcome nor a withdrawal. */
  proposals: { isPending: boolean }[]
}
export function stateOfDraft({ discardedAt, charterId, proposals }: DraftMoments): DraftState {
  if (charterId) return 'adopted'
  if (discardedAt) return 'discarded'
  if (proposals.length === 0) return 'draft'
  return proposals.some((one) => one.isPending) ? 'proposed' : 'declined'
}

/** How many standing items the form has rows for. */
export const itemRows = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15'] as const
const keep = 'keep'

const itemShape = Object.fromEntries(
  itemRows.flatMap((row): [string, z.ZodType<string>][] => [
    [`item.${row}.title`, optionalText(200)],
    [`item.${row}.type`, z.string().optional().default('discussion')],
    [`item.${row}.minutes`, z.string().optional().default('')],
    [`item.${row}.source`, z.string().optional().default('none')],
  ]),
)
const Item = z.object({
  title: z.string(),
  type: choice(agendaItemTypes),
  minutes: wholeNumber(1, 480, 'charters.next.minutes'),
  source: choice(agendaSources),
})

/** The form of a charter. Where a quorum or a schedule is none of the choices, `keep` leaves it as it is (null). */
export const CharterInput = z
  .object({
    purpose: requiredText(1000),
    decisionRule: choice(decisionRules),
    quorum: choice([...quorumChoices, keep]),
    requiredSectors: listOf(choice(sectors)),
    cadence: choice([...cadences, keep]),
    weekday: choice(weekdays),
    monthWeek: choice(monthWeeks),
    time: z.string({ error: 'setup.timeWrong' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'setup.timeWrong'),
    noticeDays: wholeNumber(0, 90),
    amendmentDays: wholeNumber(0, 90),
    reason: optionalText(2000),
    revision: revisionField(),
    ...itemShape,
  })
  .transform((answers, context) => {
    const named: Record<string, unknown> = answers
    const items = itemRows.flatMap((row): StandingItem[] => {
      const field = (name: string) => String(named[`item.${row}.${name}`] ?? '')
      if (field('title') === '') return []
      const read = Item.safeParse({
        title: field('title'),
        type: field('type'),
        minutes: field('minutes'),
        source: field('source'),
      })
      if (read.success) return [read.data]
      for (const issue of read.error.issues)
        context.addIssue({ code: 'custom', path: [`item.${row}.${String(issue.path[0])}`], message: issue.message })
      return []
    })
    const { purpose, decisionRule, requiredSectors, noticeDays, amendmentDays, reason, revision } = answers
    return {
      purpose,
      decisionRule,
      requiredSectors,
      noticeDays,
      amendmentDays,
      reason,
      revision,
      quorumShare: answers.quorum === keep ? null : quorumShares[answers.quorum],
      cadence: answers.cadence === keep ? null : cadenceRule({ ...answers, cadence: answers.cadence }),
      items,
    }
  })
export type CharterInput = z.output<typeof CharterInput>

const sharesByChoice = quorumChoices.map((name) => [name, quorumShares[name]] as const)
export const quorumChoiceOf = (share: number) =>
  sharesByChoice.find(([, value]) => Math.abs(value - share) < 1e-9)?.[0] ?? keep

/** The rule as the form's choices; null where they cannot say it. */
function cadenceChoiceOf(rule: string): CadenceChoice | null {
  if (rule === '') return { cadence: 'none', weekday: 'MO', monthWeek: '1', time: '10:00' }
  const read = readCadence(rule)
  if (!read?.time || read.interval > (read.unit === 'week' ? 2 : 1)) return null
  const choice: CadenceChoice = {
    cadence: read.unit === 'month' ? 'monthly' : read.interval === 2 ? 'fortnightly' : 'weekly',
    weekday: weekdays[read.weekday - 1] ?? 'MO',
    monthWeek: monthWeeks.find((week) => week === String(read.monthWeek)) ?? '1',
    time: read.time,
  }
  return cadenceRule(choice) === rule || readsAlike(cadenceRule(choice), rule) ? choice : null
}
const readsAlike = (a: string, b: string): boolean => JSON.stringify(readCadence(a)) === JSON.stringify(readCadence(b))

/** What the form holds when it is opened on these terms. */
export function answersOf(terms: CharterTerms): Record<string, string | string[]> {
  const cadence = cadenceChoiceOf(terms.cadence)
  return {
    purpose: terms.purpose,
    decisionRule: terms.decisionRule,
    quorum: quorumChoiceOf(terms.quorumShare),
    requiredSectors: terms.requiredSectors,
    cadence: cadence?.cadence ?? keep,
    weekday: cadence?.weekday ?? 'MO',
    monthWeek: cadence?.monthWeek ?? '1',
    time: cadence?.time ?? '10:00',
    noticeDays: String(terms.noticeDays),
    amendmentDays: String(terms.amendmentDays),
    ...Object.fromEntries(
      itemRows.flatMap((row, at): [string, string][] => {
        const item = terms.items[at]
        return [
          [`item.${row}.title`, item?.title ?? ''],
          [`item.${row}.type`, item?.type ?? 'discussion'],
          [`item.${row}.minutes`, item ? String(item.minutes) : ''],
          [`item.${row}.source`, item?.source ?? 'none'],
        ]
      }),
    ),
  }
}
