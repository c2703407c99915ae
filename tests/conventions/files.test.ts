import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { expectNone, keptFiles, pathsBelow, root } from './source'

const ceiling = 220
/** Generated code, words, invented people and the table of addresses: long lists that nobody reads as logic. */
const lists = /^(db\/(migrations|seed)\/|app\/i18n\/(en|es)\/|app\/routes\.ts$)/

/** A stylesheet has one declaration a line, a test file is a list of facts: neither branches, so both may be longer. */
const ceilingOf = (path: string) => (/\.(scss|test\.tsx?)$/.test(path) ? 400 : ceiling)

const tooLong = (path: string, text: string) => !lists.test(path) && text.trimEnd().split('\n').length > ceilingOf(path)

test(`no file is longer than ${ceiling} lines`, () => {
  const files = pathsBelow(['app', 'db', 'emails', 'tests']).filter((path) => /\.(ts|tsx|js|mjs|cjs|scss)$/.test(path))
  const found = files.filter((path) => tooLong(path, readFileSync(join(root, path), 'utf8')))
  expectNone(found, 'A file is a capability that fits on a few screens: split it by what it can do, not by its kind.')
  expect(tooLong('app/domain/a.ts', 'x\n'.repeat(ceiling + 1))).toBe(true)
  expect(tooLong('app/domain/a.ts', 'x\n'.repeat(ceiling))).toBe(false)
  expect(tooLong('app/i18n/en/a.ts', 'x\n'.repeat(ceiling + 1))).toBe(false)
})

const word = '[a-z0-9]+(-[a-z0-9]+)*'
const fileName = new RegExp(`^_?${word}((\\.(server|client|store|config|d))*|(\\.${word})*\\.test)\\.[a-z0-9]+$`)
const drawers = /^(utils?|helpers?|common|misc|managers?|lib|shared|stuff|services)$/
/** The directory is of services, so the word is a noun of the field there. */
const fieldNouns = /^(app\/(domain|routes|ui)|tests\/(domain|routes|ui))\/directory\/|^db\/schema\//

/** What is wrong with a path's name, or null. */
function misnamed(path: string): string | null {
  const parts = path.split('/')
  const file = basename(path)
  const folder = parts.slice(0, -1).find((part) => !new RegExp(`^${word}$`).test(part))
  if (folder) return `folder ${folder} is not kebab-case`
  if (!fileName.test(file)) return 'is not kebab-case'
  const stems = [...parts.slice(0, -1), file.split('.')[0] ?? '']
  const drawer = stems.find(
    (stem) => stem.split('-').some((one) => drawers.test(one)) || /(^|-)(service|manager|helper)$/.test(stem),
  )
  return drawer && !fieldNouns.test(path) ? `${drawer} is a drawer, not a noun` : null
}

test('files and folders are named by kebab-case nouns, and no drawer is among them', () => {
  const notOurs = /^db\/migrations\/|\/OFL\.txt$/
  const paths = pathsBelow(['app', 'db', 'emails', 'tests']).filter((path) => !notOurs.test(path))
  expectNone(
    paths.flatMap((path) => (misnamed(path) ? [`${path}: ${misnamed(path)}`] : [])),
    'A name says what a file is about. What is kept in a drawer (utils, helpers, common, misc, service, manager) is found by nobody.',
  )
  for (const path of [
    'app/utils/a.ts',
    'app/domain/mail-helpers.ts',
    'app/ui/Card.tsx',
    'app/mailService.ts',
    'app/mail-service.ts',
  ]) {
    expect(misnamed(path), path).not.toBeNull()
  }
  for (const path of [
    'app/domain/seats/seats.server.ts',
    'app/domain/directory/service.ts',
    'app/entry.client.tsx',
    'app/ui/styles/_base.scss',
  ]) {
    expect(misnamed(path), path).toBeNull()
  }
})

test('the top level holds what the house draws, and nothing else', () => {
  const folders = ['app', 'db', 'content', 'emails', 'tests']
  const files = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'remix.config.js',
    'README.md',
    'LICENSE',
    'Containerfile',
  ]
  const top = new Set(keptFiles().map((path) => path.split('/')[0] ?? ''))
  expectNone(
    [...top].filter((name) => !name.startsWith('.') && ![...folders, ...files].includes(name)),
    'Whoever opens the repository sees the product, not its tools: settings go to .config/, everything else to its folder.',
  )
})

test('no file opens only to pass others on', () => {
  const passes = (text: string) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//'))
    return lines.length > 0 && lines.every((line) => /^export (\*|\{[^}]*\}|type \{[^}]*\}).* from /.test(line))
  }
  const files = pathsBelow(['app', 'db', 'emails', 'tests']).filter(
    (path) => /\.tsx?$/.test(path) && path !== 'db/schema/index.ts',
  )
  expectNone(
    files.filter((path) => passes(readFileSync(join(root, path), 'utf8'))),
    'A barrel hides where things are and draws half of the tree into every import. Import from the file itself.',
  )
  expect(passes(`export * from './a'\nexport { b } from './b'\n`)).toBe(true)
})
