// What a site can be told about itself, asked by set-up and changed afterwards under settings. Pure.
import { z } from 'zod'
import { locales, terminologies } from '#db/schema/words'
import { choice, emailAddress, listOf, optionalText, requiredText, tick, wholeNumber } from '../input'
import type { Site } from './site'

/** Of whom a second step at sign-in is asked. */
export const secondFactorRules = ['site-roles', 'nobody'] as const
export const insiderRules = ['warn', 'block'] as const
export const zerosPolicies = ['publish', 'suppressible', 'sensitive'] as const
export const timeZones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]

const mostHolidays = 200
const realDay = (value: string) => z.iso.date().safeParse(value).success && value >= '1000-01-01'
const daysIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))].sort()

/** Days, one a line (or a list of them), in order and without doubles. */
const holidays = z.preprocess(
  (value) => (Array.isArray(value) ? value.join('\n') : value),
  optionalText(4000)
    .transform(daysIn)
    .refine((days) => days.length <= mostHolidays, 'errors.tooLong')
    .refine((days) => days.every(realDay), 'settings.holidayWrong'),
)

/** The fields of each group, as forms send them. */
export const settingShapes = {
  names: {
    name: requiredText(120),
    programmeName: requiredText(120),
    coalitionName: requiredText(160),
    place: requiredText(120),
  },
  'time-zone': {
    timeZone: z.string({ error: 'errors.choose' }).refine((value) => timeZones().includes(value), 'errors.choose'),
  },
  contact: { contactEmail: emailAddress(), contactPhone: optionalText(40) },
  languages: {
    languages: listOf(choice(locales)).refine((list) => list.length > 0, 'errors.choose'),
    terminology: choice(terminologies),
  },
  disclosure: { threshold: wholeNumber(5, 20), zeros: choice(zerosPolicies) },
  clocks: {
    acknowledgeWorkingDays: wholeNumber(1, 30),
    answerWorkingDays: wholeNumber(1, 120),
    holidays,
  },
  agreement: { withdrawalNoticeDays: wholeNumber(1, 365), governanceNoticeDays: wholeNumber(1, 365) },
  'sign-in': { secondFactor: choice(secondFactorRules) },
} as const

export const settingGroups = [
  'names',
  'contact',
  'time-zone',
  'languages',
  'disclosure',
  'clocks',
  'agreement',
  'sign-in',
] as const
export type SettingGroup = (typeof settingGroups)[number]
/** Groups of which a change reaches further than it looks: who changes them says that they have read it. */
export const weightyGroups: readonly SettingGroup[] = ['time-zone', 'disclosure']

export const inOrder = (clocks: { acknowledgeWorkingDays: number; answerWorkingDays: number }) =>
  clocks.answerWorkingDays >= clocks.acknowledgeWorkingDays
export const outOfOrder = { path: ['answerWorkingDays'], message: 'settings.clocksOrder' }

const understood = { understood: tick() }
/** What the form of a group sends, read into columns of the site. */
export const SettingInputs = {
  names: z.object({ ...settingShapes.names, ...understood }),
  contact: z.object({ ...settingShapes.contact, ...understood }),
  'time-zone': z.object({ ...settingShapes['time-zone'], ...understood }),
  languages: z
    .object({ ...settingShapes.languages, ...understood })
    .transform(({ languages, ...rest }) => ({ ...rest, locales: languages })),
  disclosure: z.object({
    ...settingShapes.disclosure,
    insiders: choice(insiderRules).prefault('warn'),
    ...understood,
  }),
  clocks: z.object({ ...settingShapes.clocks, ...understood }).refine(inOrder, outOfOrder),
  agreement: z.object({ ...settingShapes.agreement, ...understood }),
  'sign-in': z
    .object({ ...settingShapes['sign-in'], ...understood })
    .transform(({ secondFactor, ...rest }) => ({ ...rest, requireSecondFactor: secondFactor === 'site-roles' })),
} as const
export type SettingInput = z.output<(typeof SettingInputs)[SettingGroup]>

export const isSettingGroup = (value: string | undefined): value is SettingGroup =>
  (settingGroups as readonly string[]).includes(value ?? '')

/** The form of a group as it stands. */
export function formOf(group: SettingGroup, site: Site): Record<string, string | string[]> {
  const all: Record<SettingGroup, Record<string, string | string[]>> = {
    names: {
      name: site.name,
      programmeName: site.programmeName,
      coalitionName: site.coalitionName,
      place: site.place,
    },
    contact: { contactEmail: site.contactEmail, contactPhone: site.contactPhone },
    'time-zone': { timeZone: site.timeZone },
    languages: { languages: site.locales, terminology: site.terminology },
    disclosure: { threshold: String(site.threshold), zeros: site.zeros, insiders: site.insiders },
    clocks: {
      acknowledgeWorkingDays: String(site.acknowledgeWorkingDays),
      answerWorkingDays: String(site.answerWorkingDays),
      holidays: site.holidays.join('\n'),
    },
    agreement: {
      withdrawalNoticeDays: String(site.withdrawalNoticeDays),
      governanceNoticeDays: String(site.governanceNoticeDays),
    },
    'sign-in': { secondFactor: site.requireSecondFactor ? 'site-roles' : 'nobody' },
  }
  return all[group]
}

export type Change = { field: string; from: string; to: string }
const said = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''))

/** The fields whose value differs, in the order of the input, as text. */
export function changesOf(site: Site, input: Partial<Site>): Change[] {
  const known: Record<string, unknown> = site
  return Object.entries(input).flatMap(([field, value]) =>
    said(value) === said(known[field]) ? [] : [{ field, from: said(known[field]), to: said(value) }],
  )
}
