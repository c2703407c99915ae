import { expect, test } from 'vitest'
import { firstAnswers } from '~/across/founding-words'
import { setupOf } from '~/domain/site/establishment'
import { exampleFile, readSetupFile } from '~/domain/site/setup-file'
import { translator } from '~/i18n/translate'

const defaults = firstAnswers(translator('en'))
const example = () => JSON.parse(JSON.stringify(exampleFile(defaults))) as Record<string, Record<string, unknown>>
const pathsOf = (file: unknown) => {
  const read = readSetupFile(file, defaults)
  return read.ok ? [] : read.problems.map((one) => `${one.path}: ${one.message}`)
}

test('the example is a whole site', () => {
  const read = readSetupFile(example(), defaults)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(setupOf(read.answers)).toMatchObject({
    site: { name: 'Riverbend Accord', holidays: ['2026-12-25', '2027-01-01'], threshold: 11 },
    manager: { name: 'Ben Marsh', email: 'ben@riverbend.example' },
    organisations: [
      { name: 'Riverbend Police', sector: 'law-enforcement' },
      { name: 'Riverbend Neighbors', sector: 'community' },
    ],
    bodies: [
      { requiredSectors: ['law-enforcement', 'prosecution', 'public-defence', 'lived-experience'] },
      expect.any(Object),
      expect.any(Object),
    ],
  })
})

test('what is left out is as the wizard suggests it', () => {
  const { site, people } = example()
  const read = readSetupFile({ site, people }, defaults)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(setupOf(read.answers)).toMatchObject({ bodies: [{ noticeDays: 7 }, { noticeDays: 2 }, { noticeDays: 5 }] })
})

test.each<[string, (file: Record<string, Record<string, unknown>>) => unknown, string[]]>([
  ['a list', () => [], ['file: setup.file.notObject']],
  ['nothing', () => ({}), ['site.name: errors.required']],
  ['a misspelt step', (file) => ({ ...file, sites: {} }), ['sites: setup.file.unknown']],
  [
    'a misspelt field',
    ({ site, ...file }) => ({ ...file, site: { ...site, nmae: 'x' } }),
    ['site.nmae: setup.file.unknown'],
  ],
  [
    'a number out of range',
    ({ numbers, ...file }) => ({ ...file, numbers: { ...numbers, threshold: 4 } }),
    ['numbers.threshold: errors.wholeNumber'],
  ],
  [
    'null',
    ({ numbers, ...file }) => ({ ...file, numbers: { ...numbers, threshold: null } }),
    ['numbers.threshold: setup.file.wrongKind'],
  ],
  [
    'a body’s time',
    ({ bodies, ...file }) => ({ ...file, bodies: { ...bodies, pcg: { time: '2 pm' } } }),
    ['bodies.pcg.time: setup.timeWrong'],
  ],
  [
    'an organisation without a sector',
    ({ table, ...file }) => ({ ...file, table: { ...table, organisation: [{ name: 'Shelter' }] } }),
    ['table.organisation.1.sector: setup.organisations.noSector'],
  ],
  [
    'more organisations than there is room for',
    ({ table, ...file }) => ({
      ...file,
      table: { ...table, organisation: Array.from({ length: 41 }, () => ({ name: 'a', sector: 'community' })) },
    }),
    ['table.organisation.41.name: setup.file.unknown'],
  ],
  [
    'a project manager who is nobody',
    ({ people, ...file }) => ({ ...file, people: { ...people, managerEmail: 'ben' } }),
    ['people.managerEmail: errors.email'],
  ],
])('%s in the file is named with its path', (_name, change, expected) => {
  expect(pathsOf(change(example()))).toEqual(expect.arrayContaining(expected))
})
