import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectNone, pathsBelow, root } from './source'

const policies = () => pathsBelow(['app/domain']).filter((path) => /^app\/domain\/[^/]+\/policy\.ts$/.test(path))
const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')

/** Predicates of a policy that its matrix does not name. */
const untried = (policy: string, matrix: string): string[] =>
  [...policy.matchAll(/^export (?:const|function) (may\w+)/gm)]
    .map(([, name]) => name as string)
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(matrix))

test('every policy of a domain has a matrix beside its tests, which asks each of its predicates', () => {
  const missing = policies().flatMap((path) => {
    const at = path.replace(/^app\//, 'tests/').replace(/\.ts$/, '.test.ts')
    return untried(read(path), read(at)).map((name) => `${at} does not ask ${name}`)
  })
  expectNone(missing, 'Who may do what is said by one function a verb, and tried for every role and state.')
  const asked = policies().flatMap((path) => untried(read(path), ''))
  console.info(`policies: ${policies().length} with ${asked.length} predicates`)
  expect(asked.length).toBeGreaterThan(60)
})

test('a predicate without a test is seen', () => {
  expect(untried('export const mayA = 1\nexport function mayB() {}\nconst mayC = 1', 'mayA(')).toEqual(['mayB'])
  expect(untried('export const mayA = 1', 'mayAll(')).toEqual(['mayA'])
})
