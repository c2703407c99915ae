import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { convention, expectNone, findings, keptFiles, lineOf, parse, root, sources, walk } from './source'

const binary = /\.(png|jpe?g|webp|ico|woff2?|pdf|gz|zip|wasm|xlsx|docx)$/
const textFiles = () => keptFiles().filter((path) => !binary.test(path))

// Put together here, so that this file does not hold what it looks for.
const joined = (...parts: string[]) => parts.join('')
const tools = [
  joined('clau', 'de'),
  joined('anthro', 'pic'),
  joined('chat', 'gpt'),
  joined('open', 'ai'),
  joined('co', 'pilot'),
]
const forbidden: Array<[pattern: RegExp, what: string]> = [
  [new RegExp(`\\b(${tools.join('|')})\\b`, 'i'), 'names a tool that wrote code'],
  [
    new RegExp(`\\b${joined('agent', '[ -]?', 'session')}\\b|\\b${joined('language', ' model')}\\b`, 'i'),
    'speaks of its making',
  ],
  [new RegExp(joined('(^|[\\s"\'`(=])/', '(home|Users|root|work)/[\\w.-]'), 'm'), 'a path of one machine'],
  [/\b[A-Z]:\\\\?Users\\/, 'a path of one machine'],
]
const registry = /\bhttps?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio|pypi|npm)[\w.-]*(:\d+)?\//gi
const defaultRegistry = joined('https://registry.', 'npmjs.org/')

/** Everything in a text that has no business in the repository. */
function strange(path: string, text: string): string[] {
  const found = forbidden.flatMap(([pattern, what]) => {
    const match = pattern.exec(text)
    return match ? [`${path}:${text.slice(0, match.index).split('\n').length} ${what}`] : []
  })
  const hosts = [...text.matchAll(registry)].map(([address]) => address)
  const strangers = hosts.filter((address) => !(path === 'package-lock.json' && address === defaultRegistry))
  return [...found, ...new Set(strangers.map((address) => `${path} names a package registry: ${address}`))]
}

test('no file speaks of machines, registries or how it was made', () => {
  expectNone(
    textFiles().flatMap((path) => strange(path, readFileSync(join(root, path), 'utf8'))),
    'The repository is read by strangers on other machines: it says what the product is, nothing else.',
  )
  for (const text of [
    `by ${tools[0]}`,
    `cd ${joined('/', 'home/me/x')}`,
    joined('https://', 'registry.example.org/x'),
    joined('"/', 'work/x"'),
  ]) {
    expect(strange('a.md', text), text).not.toEqual([])
  }
  for (const text of ['/healthz', 'the work/life balance', 'homework', '~/home/page'])
    expect(strange('a.md', text), text).toEqual([])
})

test('the lockfile names no registry but the default', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { resolved?: string }>
  }
  const found = Object.entries(lock.packages).filter(
    ([, entry]) => entry.resolved && !entry.resolved.startsWith(defaultRegistry),
  )
  expectNone(
    found.map(([path]) => path),
    'npm ci on another machine must find every package where npm looks by default.',
  )
})

const later = new RegExp(
  `\\b(${joined('TO', 'DO')}|${joined('FIX', 'ME')}|${joined('XX', 'X')}|${joined('HA', 'CK')})\\b|${joined('coming', ' soon')}`,
)

test('nothing is left for later in a comment', () => {
  const found = textFiles()
    .filter((path) => /^(app|db|emails|tests|content|\.ci|\.config)\/|^(README\.md|Containerfile)$/.test(path))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n')
      return lines.flatMap((line, index) => (later.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))
    })
  expectNone(found, 'What is not done is an issue, where it is seen; a note in the code is seen by nobody.')
  expect(later.test(`// ${joined('TO', 'DO')}: later`)).toBe(true)
})

convention('no test is left out, alone, or empty-handed', {
  because: 'A test that is skipped or focused says nothing while the suite says green.',
  files: () => sources(['tests'], /\.test\.tsx?$/),
  rule: (source) =>
    findings(source, (node) => {
      if (!ts.isPropertyAccessExpression(node)) return null
      const [first] = node.getText().split('.')
      const isTest = ['test', 'it', 'describe', 'suite', 'bench'].includes(first ?? '')
      return isTest && /^(skip|only|todo|fails|skipIf|runIf)$/.test(node.name.text) ? node.getText() : null
    }),
  wrong: [
    ['tests/a.test.ts', `test.only('a', () => {})`],
    ['tests/a.test.ts', `test.skip('a', () => {})`],
    ['tests/a.test.ts', `describe.concurrent.skip('a', () => {})`],
    ['tests/a.test.ts', `test.skipIf(true)('a', () => {})`],
  ],
  right: [['tests/a.test.ts', `test.each([1])('a', () => {}); rows.only; expect.soft(1)`]],
})

/** Comments that switch a check off. Types are mended, not silenced; a biome switch must say why. */
function silenced(path: string, text: string): string[] {
  if (!/@ts-|lint-disable|biome-ignore/.test(text)) return []
  const source = parse(path, text)
  const comments: string[] = []
  const seen = new Set<number>()
  walk(source.ast, (node) => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      if (seen.has(range.pos)) continue
      seen.add(range.pos)
      const comment = text.slice(range.pos, range.end)
      const without = /biome-ignore(?![^\n]*:\s*\S+ \S+)/.test(comment)
      if (/@ts-(ignore|nocheck|expect-error)|(es|ox)lint-disable/.test(comment) || without)
        comments.push(`${path}:${lineOf(source, node)} ${comment}`)
    }
  })
  return comments
}

test('no check is silenced without a reason', () => {
  // There the errors are what is tested: the compiler fails where one of them is gone.
  const refusals = 'tests/domain/sealing/refused.ts'
  const found = sources(['app', 'db', 'emails', 'tests'])
    .filter(({ path }) => path !== refusals)
    .flatMap((source) => silenced(source.path, source.text))
  expectNone(
    found,
    'A silenced error is an error that nobody sees. biome-ignore needs a reason in words after its colon.',
  )
  expect(silenced('a.ts', `// ${joined('@ts-', 'ignore')}\nconst a = 1`)).toHaveLength(1)
  expect(silenced('a.ts', `// ${joined('biome-', 'ignore')} lint/a/b: <explanation>\nconst a = 1`)).toHaveLength(1)
  expect(
    silenced('a.ts', `// ${joined('biome-', 'ignore')} lint/a/b: the markup was sanitised above\nconst a = 1`),
  ).toHaveLength(0)
})
