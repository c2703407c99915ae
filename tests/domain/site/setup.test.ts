import { expect, test } from 'vitest'
import { firstAnswers, measuresIn } from '~/across/founding-words'
import { setupOf } from '~/domain/site/establishment'
import { type Answers, fieldsOf, readAnswers, type SetupStep, setupSteps } from '~/domain/site/setup-steps'
import { freeSlug, slugOf } from '~/domain/site/slug'
import { starterKeys, starters } from '~/domain/site/starters'
import { translator } from '~/i18n/translate'

const first = firstAnswers(translator('en'))
const answers: Answers = {
  ...first,
  site: {
    name: 'Riverbend Accord',
    programmeName: 'Riverbend Diversion',
    coalitionName: 'Riverbend Policy Coordinating Group',
    place: 'Riverbend',
    timeZone: 'Europe/London',
    contactEmail: 'Office@Riverbend.example',
  },
  people: {
    ...first.people,
    adminName: 'Ada Field',
    adminEmail: 'ada@riverbend.example',
    adminPassword: 'a quiet harbour wall',
  },
}
const changed = (step: SetupStep, changes: Record<string, unknown>) =>
  ({ ...answers, [step]: { ...answers[step], ...changes } }) as Answers
const problems = (step: SetupStep, changes: Record<string, unknown>) => {
  const read = readAnswers(changed(step, changes))
  return read.ok ? [] : read.problems.map((one) => `${one.step}.${one.field}`)
}
const setup = (given: Answers) => {
  const read = readAnswers(given)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return setupOf(read.answers)
}

test('the templates and eight facts make a whole site', () => {
  const made = setup(changed('table', { 'organisation.1.name': 'Police', 'organisation.1.sector': 'law-enforcement' }))
  expect(made.site).toMatchObject({
    contactEmail: 'office@riverbend.example',
    threshold: 11,
    acknowledgeWorkingDays: 2,
    answerWorkingDays: 15,
    holidays: [],
  })
  expect(made.bodies.map((body) => body.kind)).toEqual(['pcg', 'owg', 'clt'])
  expect(made.bodies[0]).toMatchObject({
    decisionRule: 'consent',
    quorumShare: 0.5,
    requiredSectors: ['law-enforcement', 'prosecution', 'public-defence', 'lived-experience'],
    cadence: 'FREQ=MONTHLY;BYDAY=2TH;BYHOUR=14;BYMINUTE=0',
    noticeDays: 7,
  })
  expect(made.organisations).toEqual([{ name: 'Police', sector: 'law-enforcement' }])
  expect(made.administrator.runsProject).toBe(true)
  expect(made.manager).toBeNull()
  expect(made.measures).toEqual(['referrals', 'diversions', 'people-met', 'concerns-answered'])
})

test('a third of a quorum stays exact', () => {
  expect(setup(changed('bodies', { 'pcg.quorum': 'two-thirds' })).bodies[0]?.quorumShare).toBe(2 / 3)
})

test('holidays are put in order, each once', () => {
  const given = '2027-01-01\n2026-12-25, 2026-12-25'
  expect(setup(changed('numbers', { holidays: given })).site.holidays).toEqual(['2026-12-25', '2027-01-01'])
})

test.each<[SetupStep, Record<string, unknown>, string[]]>([
  ['site', {}, []],
  ['site', { name: '  ' }, ['site.name']],
  ['site', { timeZone: 'Mars/Olympus' }, ['site.timeZone']],
  ['languages', { languages: undefined }, ['languages.languages']],
  ['numbers', { threshold: '4' }, ['numbers.threshold']],
  ['numbers', { threshold: '21' }, ['numbers.threshold']],
  ['numbers', { acknowledgeWorkingDays: '16' }, ['numbers.answerWorkingDays']],
  ['numbers', { holidays: '2026-02-30' }, ['numbers.holidays']],
  ['numbers', { holidays: 'Christmas' }, ['numbers.holidays']],
  ['people', { adminPassword: 'short' }, ['people.adminPassword']],
  ['people', { adminPassword: 'ADA@riverbend.example' }, ['people.adminPassword']],
  ['people', { adminRunsProject: undefined }, ['people.managerName', 'people.managerEmail']],
  [
    'people',
    { adminRunsProject: undefined, managerName: 'Ben', managerEmail: 'ADA@riverbend.example' },
    ['people.managerEmail'],
  ],
  ['bodies', { 'owg.time': '25:00' }, ['bodies.owg.time']],
  ['table', { 'clt.sectors': ['community', 'nobody'] }, ['table.clt.sectors.1']],
  ['table', { 'organisation.2.name': 'Shelter' }, ['table.organisation.2.sector']],
  ['table', { 'organisation.2.sector': 'community' }, ['table.organisation.2.name']],
  ['measures', { measures: ['referrals', 'arrests'] }, ['measures.measures.1']],
])('%s with %j is wrong at %j', (step, changes, at) => {
  expect(problems(step, changes)).toEqual(at)
})

test('what the templates suggest are fields that the steps know', () => {
  for (const step of setupSteps) {
    const unknown = Object.keys(first[step]).filter((field) => !fieldsOf(step).includes(field))
    expect(unknown, step).toEqual([])
  }
})

test('each first measure has words in both languages, and a definition of its own', () => {
  expect(starters.map((one) => one.key)).toEqual([...starterKeys])
  for (const locale of ['en', 'es'] as const) {
    const made = measuresIn(translator(locale), starterKeys)
    expect(new Set(made.map((one) => one.definition)).size).toBe(starterKeys.length)
    for (const one of made) expect([one.name.length <= 120, one.unit.length <= 40], one.name).toEqual([true, true])
  }
  expect(measuresIn(translator('en'), [])).toEqual([])
})

test('a name becomes an address that nobody else has', () => {
  expect(slugOf('  Riverside Neighbors’ Association ')).toBe('riverside-neighbors-association')
  expect(slugOf('Salud y Ánimo, S.A.')).toBe('salud-y-animo-s-a')
  expect(slugOf('北京')).toBe('x')
  expect(slugOf('a'.repeat(200))).toHaveLength(60)
  expect(freeSlug('Main Street', ['main-street', 'main-street-2'])).toBe('main-street-3')
})
