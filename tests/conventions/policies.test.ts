import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { expectNone, parse, pathsBelow, root, walk } from './source'

const policies = () => pathsBelow(['app/domain']).filter((path) => /^app\/domain\/[^/]+\/policy\.ts$/.test(path))
const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')

/**
 * Names that a matrix asks: those it calls, and those it hands to what calls them: `allowed(mayA)`, a list or a table of
 * predicates. An import asks nothing, and neither does a comment, a title or `expect(mayA)`.
 */
function askedBy(matrix: string): Set<string> {
  const found = new Set<string>()
  walk(parse('tests/matrix.test.ts', matrix).ast, (node) => {
    if (ts.isIdentifier(node) && isAsked(node)) found.add(node.text)
  })
  return found
}

function isAsked(name: ts.Identifier): boolean {
  const { parent } = name
  if (ts.isShorthandPropertyAssignment(parent)) return true
  const used = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name
  const place = used.parent
  if (ts.isPropertyAssignment(place)) return place.initializer === used
  return ts.isArrayLiteralExpression(place) || (ts.isCallExpression(place) && place.expression.getText() !== 'expect')
}

/** Predicates of a policy that its matrix does not ask. */
const untried = (policy: string, matrix: string): string[] =>
  [...policy.matchAll(/^export (?:const|function) (may\w+)/gm)]
    .map(([, name]) => name as string)
    .filter((name) => !askedBy(matrix).has(name))

test('every policy of a domain has a matrix beside its tests, which asks each of its predicates', () => {
  const missing = policies().flatMap((path) => {
    const at = path.replace(/^app\//, 'tests/').replace(/\.ts$/, '.test.ts')
    return untried(read(path), read(at)).map((name) => `${at} does not ask ${name}`)
  })
  expectNone(missing, 'Who may do what is said by one function a verb, and tried for every role and state.')
  const all = policies().flatMap((path) => untried(read(path), ''))
  console.info(`policies: ${policies().length} with ${all.length} predicates`)
  expect(all.length).toBeGreaterThan(60)
})

test('a predicate without a test is seen', () => {
  expect(untried('export const mayA = 1\nexport function mayB() {}\nconst mayC = 1', 'mayA(')).toEqual(['mayB'])
  expect(untried('export const mayA = 1', 'mayAll(')).toEqual(['mayA'])
  const matrixOf = (text: string) =>
    untried('export const mayA = 1', `import { mayA } from '~/domain/a/policy'\n${text}`)
  for (const silent of [
    '',
    '// mayA(actor)',
    "test('mayA(actor)', () => {})",
    'const may = mayA',
    'expect(mayA).toBeDefined()',
  ])
    expect(matrixOf(silent), silent).toEqual(['mayA'])
  for (const asking of [
    'mayA(actor)',
    'policy.mayA(actor)',
    'allowed(mayA)',
    'const all = [mayA]',
    'const all = { a: policy.mayA }',
  ])
    expect(matrixOf(asking), asking).toEqual([])
})
