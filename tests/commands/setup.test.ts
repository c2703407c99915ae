import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { firstAnswers } from '~/across/founding-words'
import { exampleFile } from '~/domain/site/setup-file'
import { translator } from '~/i18n/translate'

const root = resolve(import.meta.dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'setup-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const file = join(scratch, 'site.json')

/** The command over a database of its own: `at` names it. */
function setup(at: string, ...args: string[]) {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'app/commands/setup.ts'), ...args]
  const env = { ...process.env, VITEST: '', DATABASE_URL: '', APP_URL: '', PORT: '3000', DATA_DIR: join(scratch, at) }
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env })
  return { status, stdout, stderr }
}
type File = Record<string, Record<string, unknown>>
const example = () => JSON.parse(JSON.stringify(exampleFile(firstAnswers(translator('en'))))) as File
const write = (content: unknown) => writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))

test('wrong files end with 2, name each place, and write nothing', () => {
  const { numbers, people, ...rest } = example()
  write({ ...rest, numbers: { ...numbers, threshold: 3 }, people: { ...people, adminEmail: 'ada' } })
  const wrong = setup('wrong', '--config', file)
  expect([wrong.status, wrong.stderr.split('\n')]).toEqual([
    2,
    [
      'numbers.threshold: Enter a whole number in the range that is asked for',
      'people.adminEmail: Enter an e-mail address, such as name@example.org',
      'Nothing was written.',
      '',
    ],
  ])
  write('{ "site": ')
  expect(setup('wrong', '--config', file).status).toBe(2)
}, 120_000)

test('the example passes the check and makes a site once, with a link for its administrator', () => {
  const printed = setup('site', '--example').stdout
  expect(JSON.parse(printed)).toEqual(example())
  write(printed)
  const checked = setup('site', '--config', file, '--check')
  expect([checked.status, checked.stderr]).toEqual([0, ''])
  const made = setup('site', '--config', file)
  expect([made.status, made.stderr]).toEqual([0, ''])
  expect(made.stdout).toMatch(/http:\/\/localhost:3000\/invitations\/accept\/[\w-]{32}\n/)
  const again = setup('site', '--config', file)
  expect([again.status, again.stderr]).toEqual([2, 'This site is set up already. Change it under its settings.\n'])
  const renewed = setup('site', '--invitation')
  expect(renewed.status).toBe(0)
  expect(renewed.stdout).not.toBe(made.stdout)
}, 120_000)
