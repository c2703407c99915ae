import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const scratch = mkdtempSync(join(tmpdir(), 'disclose-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function disclose(args: readonly string[], input = '') {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'app/commands/disclose.ts'), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const problem = (body: object) => JSON.stringify({ format: 'accord-disclosure/1', task: 'protect', ...body })
const relations = [['ALL', ['a', 'b']]]

test('a solved problem ends with 0 and its answer on standard output', () => {
  const { status, stdout } = disclose(['--json'], problem({ relations, cells: { ALL: 30, a: 3, b: 27 } }))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ status: 'optimal', cost: 2, bound: 2 })
})

test('bad input ends with 2 and names the place, infeasible ends with 3', () => {
  const bad = disclose(['--json'], problem({ relations, cells: { ALL: 30, a: 3, b: -1 } }))
  expect([bad.status, bad.stderr]).toEqual([2, 'cells.b: must not be negative\n'])
  const sum = disclose(['--json'], problem({ relations, cells: { ALL: 31, a: 3, b: 27 } }))
  expect([sum.status, sum.stderr]).toEqual([2, 'ALL: is 31, but its parts (a, b) add up to 30\n'])
  expect(disclose(['--json'], problem({ relations, cells: { ALL: 30, a: 3, b: 27 }, forced: ['a'] })).status).toBe(3)
}, 90_000)

test('a CSV table becomes a published table, reasons and proof', () => {
  const file = join(scratch, 'table.csv')
  const out = join(scratch, 'out')
  writeFileSync(file, 'door,N,S,E\npolice,3,20,30\ncommunity,20,40,12\nself,30,15,50\n')
  expect(disclose(['--csv', file, '--threshold', '11', '--out', out]).status).toBe(0)
  const published = readFileSync(join(out, 'published.csv'), 'utf8')
  expect(published.split('\n').slice(0, 2)).toEqual(['door,column,count,status', 'police,N,,c'])
  expect(published).toContain('Total,Total,220,A')
  expect(readFileSync(join(out, 'reasons.csv'), 'utf8')).toContain('column=n|door=police,primary')
  expect(JSON.parse(readFileSync(join(out, 'proof.json'), 'utf8')).totals.withheld).toBe(4)
  writeFileSync(file, 'door,N,S\npolice,3,many\n')
  const bad = disclose(['--csv', file, '--out', out])
  expect([bad.status, bad.stderr]).toEqual([2, 'table: Row 2, column 3 (C): this is not a number.\n'])
}, 90_000)
