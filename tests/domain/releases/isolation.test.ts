import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectNone, pathsBelow, root } from '../../conventions/source'

const texts = () =>
  pathsBelow(['app', 'emails', 'db/seed'])
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
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
  const purging = texts().find(({ path }) => path.endsWith('retention/purges.server.ts'))?.text ?? ''
  expect(purging).not.toMatch(/from\(rawTables\)|[jJ]oin\(rawTables|rawTables\.content/)
  const writing = texts().find(({ path }) => path.endsWith('progress/tables.server.ts'))?.text ?? ''
  expect(writing).not.toMatch(/from\(rawTables\)|[jJ]oin\(rawTables/)
  const reading = texts().find(({ path }) => path.endsWith('progress/raw.server.ts'))?.text ?? ''
  const open = [...reading.matchAll(/export async function (\w+)\(([^)]*)\)/g)].filter(
    ([, , parameters]) => !/_?permit: (Reading|Comparing)/.test(parameters ?? ''),
  )
  expectNone(
    open.map(([, name]) => name ?? ''),
    'Each exported function of raw.server.ts asks for a Permit.',
  )
})

test('true counts reach the gate, their preparers and the comparison of hashes alone', () => {
  expect(importing(/from '(\.|~\/domain\/progress)\/raw\.server'/).sort()).toEqual([
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
  expect(importing(/from '~\/domain\/progress\/raw-view'/)).toEqual(['app/routes/releases/drafts/tables.tsx'])
})

test('what publishes takes disclosed tables and no other', () => {
  const publishing = [
    'layout.ts',
    'chart.ts',
    'table-files.ts',
    'releases.server.ts',
    'agenda-lines.server.ts',
    'discretion.ts',
    'shown-cells.ts',
    'table-shares.ts',
    'cited-release.ts',
    'published-tables.server.ts',
    'data-package.ts',
    'revised-cells.ts',
    'observations.ts',
    'trend.ts',
    'areas.ts',
  ]
  for (const { path, text } of texts().filter((source) =>
    publishing.some((name) => source.path === `app/domain/progress/${name}`),
  )) {
    expect(text, path).not.toMatch(/\bRawTable\b|raw\.server|raw-view|UploadedTable/)
    const taken = [...text.matchAll(/\btable: ([A-Z]\w*<?\w*>?)/g)].map((match) => match[1])
    for (const type of taken) expect(type, path).toBe('Disclosed<Table>')
  }
})
