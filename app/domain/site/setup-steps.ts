// The steps of set-up: what each asks, and how their answers become a site. Pure.
import { z } from 'zod'
import { type Sector, sectors } from '#db/schema/words'
import { choice, listOf, optionalText, requiredText, tick } from '../input'
import { isFromEmail, newPassword } from '../people/sign-in/password'
import { inOrder, outOfOrder, settingShapes } from './settings'
import { bodyShape, type FoundingBody, foundingBodies, organisationRows } from './setup'
import { starterKeys } from './starters'

export const setupSteps = ['site', 'languages', 'numbers', 'people', 'bodies', 'table', 'measures'] as const
export type SetupStep = (typeof setupSteps)[number]
/** What a form sent, by field. */
export type Given = Record<string, string | string[]>
export type Answers = Record<SetupStep, Given>

export const isSetupStep = (value: string | undefined): value is SetupStep =>
  (setupSteps as readonly string[]).includes(value ?? '')

/** Empty where the password was given before, or where an invitation is to be accepted instead. */
const password = z
  .string()
  .optional()
  .default('')
  .superRefine((value, context) => {
    const issue = value === '' ? undefined : newPassword().safeParse(value).error?.issues[0]
    if (issue) context.addIssue({ code: 'custom', message: issue.message })
  })
const optionalAddress = z
  .string()
  .optional()
  .default('')
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => value === '' || settingShapes.contact.contactEmail.safeParse(value).success, 'errors.email')

const tableShape = {
  ...(Object.fromEntries(foundingBodies.map((kind) => [`${kind}.sectors`, listOf(choice(sectors))])) as {
    [N in `${FoundingBody}.sectors`]: ReturnType<typeof listOf<z.ZodEnum<{ [S in Sector]: S }>>>
  }),
  ...Object.fromEntries(
    organisationRows.flatMap((row): [string, z.ZodType<string>][] => [
      [`organisation.${row}.name`, optionalText(120)],
      [`organisation.${row}.sector`, z.string().optional().default('')],
    ]),
  ),
}

const shapes = {
  site: { ...settingShapes.names, ...settingShapes['time-zone'], ...settingShapes.contact },
  languages: settingShapes.languages,
  numbers: { ...settingShapes.disclosure, ...settingShapes.clocks },
  people: {
    adminName: requiredText(120),
    adminEmail: settingShapes.contact.contactEmail,
    adminPassword: password,
    adminRunsProject: tick(),
    managerName: optionalText(120),
    managerEmail: optionalAddress,
  },
  bodies: bodyShape,
  table: tableShape,
  measures: { measures: listOf(choice(starterKeys)) },
}

/** The names of a step's fields. */
export const fieldsOf = (step: SetupStep): string[] => Object.keys(shapes[step])

const isSector = (value: string): value is Sector => (sectors as readonly string[]).includes(value)

/** What each step sends. Set-up from a file is held to the same. */
export const StepInputs = {
  site: z.object(shapes.site),
  languages: z.object(shapes.languages),
  numbers: z.object(shapes.numbers).refine(inOrder, outOfOrder),
  people: z.object(shapes.people).superRefine((people, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (people.adminPassword !== '' && isFromEmail(people.adminPassword, people.adminEmail))
      say('adminPassword', 'account.password.isEmail')
    if (people.adminRunsProject) return
    if (people.managerName === '') say('managerName', 'errors.required')
    if (people.managerEmail === '') say('managerEmail', 'errors.email')
    else if (people.managerEmail === people.adminEmail) say('managerEmail', 'setup.manager.same')
  }),
  bodies: z.object(shapes.bodies),
  table: z.object(shapes.table).superRefine((table, context) => {
    for (const { row, name, sector } of organisationsOf(table)) {
      const say = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [`organisation.${row}.${field}`], message })
      if (name !== '' && !isSector(sector)) say('sector', 'setup.organisations.noSector')
      if (name === '' && sector !== '') say('name', 'setup.organisations.noName')
    }
  }),
  measures: z.object(shapes.measures),
} as const

const organisationsOf = (table: Record<string, unknown>) =>
  organisationRows.map((row) => ({
    row,
    name: String(table[`organisation.${row}.name`] ?? ''),
    sector: String(table[`organisation.${row}.sector`] ?? ''),
  }))

/** Organisations with name and sector, from the rows that were filled in. */
export const foundingOrganisations = (table: Record<string, unknown>): { name: string; sector: Sector }[] =>
  organisationsOf(table).flatMap(({ name, sector }) => (name !== '' && isSector(sector) ? [{ name, sector }] : []))

/** A problem of an answer: where, and a catalogue key. */
export type AnswerProblem = { step: SetupStep; field: string; message: string }
type Read = { [S in SetupStep]: z.output<(typeof StepInputs)[S]> }
export type AnswersRead = { ok: true; answers: Read } | { ok: false; problems: AnswerProblem[] }

/** All steps at once: everything that is wrong with any of them, or the whole. */
export function readAnswers(answers: Partial<Answers>): AnswersRead {
  const problems: AnswerProblem[] = []
  const read: Partial<Record<SetupStep, unknown>> = {}
  for (const step of setupSteps) {
    const parsed = StepInputs[step].safeParse(answers[step] ?? {})
    if (parsed.success) read[step] = parsed.data
    else
      problems.push(
        ...parsed.error.issues.map((issue) => ({ step, field: issue.path.join('.'), message: issue.message })),
      )
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: read as Read }
}
