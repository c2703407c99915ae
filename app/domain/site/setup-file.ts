// Set-up from a file: JSON in the shape of the steps, read into the answers that the forms would send. Pure.
import { foundingBodies } from './setup'
import { type Answers, type AnswersRead, fieldsOf, type Given, readAnswers, setupSteps } from './setup-steps'

export type FileProblem = { path: string; message: string }
export type SetupFileRead =
  | { ok: true; answers: Extract<AnswersRead, { ok: true }>['answers'] }
  | { ok: false; problems: FileProblem[] }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{ pcg: { name: 'x' } }` as `pcg.name`, and a list of things as `name.1.field`, `name.2.field` and so on. */
function flatten(value: Record<string, unknown>, prefix = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    const name = `${prefix}${key}`
    if (isRecord(one)) return flatten(one, `${name}.`)
    if (Array.isArray(one) && one.length > 0 && one.every(isRecord))
      return one.flatMap((row, at) => flatten(row, `${name}.${at + 1}.`))
    return [[name, one]]
  })
}

/** A value of JSON as a form would send it; undefined for an unticked box, null where no form could. */
function asSent(value: unknown): string | string[] | undefined | null {
  if (value === false) return undefined
  if (value === true) return 'yes'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value
  return null
}

/**
 * Everything that is wrong with the file, each with its path as `numbers.threshold`; or the answers. What it leaves out
 * is taken from `defaults`, as the forms suggest it.
 */
export function readSetupFile(file: unknown, defaults: Answers): SetupFileRead {
  if (!isRecord(file)) return { ok: false, problems: [{ path: 'file', message: 'setup.file.notObject' }] }
  const problems: FileProblem[] = []
  const unknownSteps = Object.keys(file).filter((key) => !(setupSteps as readonly string[]).includes(key))
  for (const path of unknownSteps) problems.push({ path, message: 'setup.file.unknown' })
  const answers: Partial<Answers> = {}
  for (const step of setupSteps) {
    const part = file[step]
    const given: Given = { ...defaults[step] }
    const known = fieldsOf(step)
    if (part !== undefined && !isRecord(part)) problems.push({ path: step, message: 'setup.file.notObject' })
    for (const [field, value] of isRecord(part) ? flatten(part) : []) {
      const sent = asSent(value)
      const path = `${step}.${field}`
      if (!known.includes(field)) problems.push({ path, message: 'setup.file.unknown' })
      else if (sent === null) problems.push({ path, message: 'setup.file.wrongKind' })
      else if (sent === undefined) delete given[field]
      else given[field] = sent
    }
    answers[step] = given
  }
  const read = readAnswers(answers)
  if (!read.ok) {
    const said = new Set(problems.map(({ path }) => path))
    for (const { step, field, message } of read.problems)
      if (!said.has(`${step}.${field}`)) problems.push({ path: `${step}.${field}`, message })
  }
  return problems.length > 0 || !read.ok ? { ok: false, problems } : { ok: true, answers: read.answers }
}

/** A file with every field, to be edited. */
export function exampleFile(defaults: Answers): Record<string, unknown> {
  const body = (kind: string) =>
    Object.fromEntries(
      Object.entries(defaults.bodies).flatMap(([field, value]) =>
        field.startsWith(`${kind}.`)
          ? [
              [
                field.slice(kind.length + 1),
                ['notice', 'amendment'].some((name) => field.endsWith(`.${name}`)) ? Number(value) : value,
              ],
            ]
          : [],
      ),
    )
  return {
    site: {
      name: 'Riverbend Accord',
      programmeName: 'Riverbend Diversion',
      coalitionName: 'Riverbend Policy Coordinating Group',
      place: 'Riverbend',
      timeZone: 'America/Chicago',
      contactEmail: 'office@riverbend.example',
      contactPhone: '',
    },
    languages: { languages: ['en', 'es'], terminology: 'en-US' },
    numbers: {
      threshold: 11,
      zeros: 'suppressible',
      acknowledgeWorkingDays: 2,
      answerWorkingDays: 15,
      holidays: ['2026-12-25', '2027-01-01'],
    },
    people: {
      adminName: 'Ada Field',
      adminEmail: 'ada@riverbend.example',
      adminPassword: '',
      adminRunsProject: false,
      managerName: 'Ben Marsh',
      managerEmail: 'ben@riverbend.example',
    },
    bodies: Object.fromEntries(foundingBodies.map((kind) => [kind, body(kind)])),
    table: {
      ...Object.fromEntries(foundingBodies.map((kind) => [kind, { sectors: defaults.table[`${kind}.sectors`] }])),
      organisation: [
        { name: 'Riverbend Police', sector: 'law-enforcement' },
        { name: 'Riverbend Neighbors', sector: 'community' },
      ],
    },
    measures: defaults.measures,
  }
}
