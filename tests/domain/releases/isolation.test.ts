import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectNone, pathsBelow, root } from '../../conventions/source'

const texts = () =>
  pathsBelow(['app', 'emails', 'db/seed'])
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const importing = (what: RegExp) =>
  texts()
    .filter(({ text }) => what.test(text))
    .map(({ path }) => path)

test('one file reads true counts, one writes them, one lets go of them, and nobody else names their table', () => {
  expect(importing(/\brawTables\b(?!\.read)|raw_tables/).sort()).toEqual([
    'app/domain/releases/tables/raw.server.ts',
    'app/domain/releases/tables/tables.server.ts',
    'app/domain/retention/purges.server.ts',
  ])
  const purging = textOf('app/domain/retention/purges.server.ts')
  expect(purging).not.toMatch(/from\(rawTables\)|[jJ]oin\(rawTables|rawTables\.content/)
  const writing = textOf('app/domain/releases/tables/tables.server.ts')
  expect(writing).not.toMatch(/from\(rawTables\)|[jJ]oin\(rawTables/)
  const reading = textOf('app/domain/releases/tables/raw.server.ts')
  const open = [...reading.matchAll(/export async function (\w+)\(([^)]*)\)/g)].filter(
    ([, , parameters]) => !/_?permit: (Reading|Comparing)/.test(parameters ?? ''),
  )
  expectNone(
    open.map(([, name]) => name ?? ''),
    'Each exported function of raw.server.ts asks for a Permit.',
  )
})

test('true counts reach the gate, their preparers and the comparison of hashes alone', () => {
  expect(importing(/from '[./~\w-]*\/raw\.server'/).sort()).toEqual([
    'app/domain/releases/gate/gate.server.ts',
    'app/domain/releases/publication.server.ts',
    'app/domain/releases/review.server.ts',
    'app/domain/releases/tables/tables.server.ts',
  ])
  const reads = importing(/\breadRawTables\(/).sort()
  expect(reads).toEqual([
    'app/domain/releases/gate/gate.server.ts',
    'app/domain/releases/tables/raw.server.ts',
    'app/domain/releases/tables/tables.server.ts',
  ])
  expect(importing(/from '~\/domain\/releases\/tables\/raw-view'/)).toEqual(['app/routes/releases/drafts/tables.tsx'])
})

test('what publishes takes disclosed tables and no other', () => {
  const publishing = [
    'releases/published/layout.ts',
    'releases/published/chart.ts',
    'releases/published/table-files.ts',
    'releases/releases.server.ts',
    'releases/agenda-lines.server.ts',
    'trends/discretion.ts',
    'releases/published/shown-cells.ts',
    'releases/published/table-shares.ts',
    'releases/cited-release.ts',
    'releases/published/tables.server.ts',
    'releases/published/data-package.ts',
    'releases/published/revised-cells.ts',
    'trends/observations.ts',
    'trends/trend.ts',
    'trends/areas.ts',
  ]
  for (const path of publishing.map((name) => `app/domain/${name}`)) {
    const text = textOf(path)
    expect(text, path).not.toMatch(/\bRawTable\b|raw\.server|raw-view|UploadedTable/)
    const taken = [...text.matchAll(/\btable: ([A-Z]\w*<?\w*>?)/g)].map((match) => match[1])
    for (const type of taken) expect(type, path).toBe('Disclosed<Table>')
  }
})
