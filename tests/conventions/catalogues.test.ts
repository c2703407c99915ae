import { expect, test } from 'vitest'
import { en } from '~/i18n/en'
import { enGB } from '~/i18n/en-gb'
import { es } from '~/i18n/es'
import { expectNone } from './source'

type Catalogue = Record<string, unknown>

/** The texts of a message: itself, or its plural forms. Anything else is no message. */
function textsOf(message: unknown): string[] | null {
  if (typeof message === 'string') return [message]
  if (typeof message !== 'object' || message === null) return null
  const { one, other } = message as { one?: unknown; other?: unknown }
  return typeof one === 'string' && typeof other === 'string' ? [one, other] : null
}
const placeholders = (texts: string[]) =>
  [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ')

/** What is wrong with a catalogue beside the English one. A partial one may leave keys out. */
function faults(name: string, own: Catalogue, english: Catalogue, { partial = false } = {}): string[] {
  const missing = partial ? [] : Object.keys(english).filter((key) => !Object.hasOwn(own, key))
  const extra = Object.keys(own).filter((key) => !Object.hasOwn(english, key))
  const said = Object.entries(own).flatMap(([key, message]) => {
    const texts = textsOf(message)
    const model = textsOf(english[key])
    if (!texts) return [`${name} ${key} is neither a text nor its plural forms`]
    const found: string[] = []
    if (texts.some((text) => text.trim() === '')) found.push(`${name} ${key} is empty`)
    if (texts.some((text) => text !== text.trim())) found.push(`${name} ${key} begins or ends with a blank`)
    if (texts.some((text) => /[!¡]/.test(text))) found.push(`${name} ${key} has an exclamation mark`)
    if (model && placeholders(texts) !== placeholders(model)) {
      found.push(
        `${name} ${key} has ${placeholders(texts) || 'no parameters'}, English ${placeholders(model) || 'none'}`,
      )
    }
    return found
  })
  return [
    ...missing.map((key) => `${name} lacks ${key}`),
    ...extra.map((key) => `${name} has ${key}, English has not`),
    ...said,
  ]
}

test('the catalogues say the same things with the same parameters', () => {
  expectNone(
    [...faults('en', en, en), ...faults('es', es, en), ...faults('en-GB', enGB, en, { partial: true })],
    'Whoever reads the site in another language gets the whole of it. Plain words, no exclamation marks.',
  )
})

test('a fault in a catalogue is seen', () => {
  const english = { a: 'A {n}', b: { one: '{n} b', other: '{n} bs' } }
  expect(faults('es', { a: 'A {n}', b: { one: '{n} b', other: '{n} bs' } }, english)).toEqual([])
  expect(faults('es', { a: 'A {n}' }, english)).toHaveLength(1)
  expect(faults('es', { a: 'A {m}', b: '{n} bs' }, english)).toHaveLength(1)
  expect(faults('es', { a: ' ', b: '{n}', c: 'c' }, english).length).toBeGreaterThan(2)
  expect(faults('es', { a: 'A {n}!', b: '{n}' }, english)).toHaveLength(1)
})

test('no key is said twice, in two parts of a catalogue', async () => {
  const parts = import.meta.glob<Record<string, Catalogue>>('../../app/i18n/{en,es}/**/*.ts', { eager: true })
  const seen = new Map<string, string>()
  const found: string[] = []
  for (const [path, module] of Object.entries(parts)) {
    const language = path.includes('/en/') ? 'en' : 'es'
    for (const key of Object.values(module).flatMap((part) => Object.keys(part))) {
      const before = seen.get(`${language} ${key}`)
      if (before) found.push(`${key} in ${before} and ${path}`)
      seen.set(`${language} ${key}`, path)
    }
  }
  expectNone(found, 'The later part would silently replace the earlier.')
  expect(Object.keys(parts).length).toBeGreaterThan(1)
})

/** words.ts holds the closed lists of the field; every other file the keys of its own prefix; mail/ what letters say. */
function homeOf(file: string): string | null {
  if (file === 'words') return null
  return file.startsWith('mail/') ? 'mail' : file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Keys that stand in a file other than the one of their prefix. */
function misplaced(parts: Record<string, string[]>): string[] {
  const homes = new Set(Object.keys(parts).map(homeOf))
  return Object.entries(parts).flatMap(([file, keys]) =>
    keys
      .filter((key) => {
        const prefix = key.split('.')[0] as string
        const home = homeOf(file)
        return home === null ? homes.has(prefix) : prefix !== home
      })
      .map((key) => `${key} stands in ${file}.ts`),
  )
}

test('a file of the catalogue holds the keys of its own prefix', async () => {
  const modules = import.meta.glob<Record<string, Catalogue>>('../../app/i18n/{en,es}/**/*.ts', { eager: true })
  for (const language of ['en', 'es']) {
    const parts = Object.fromEntries(
      Object.entries(modules)
        .filter(([path]) => path.includes(`/${language}/`))
        .map(([path, module]) => [
          path.replace(/^.*\/i18n\/..\//, '').replace(/\.ts$/, ''),
          Object.values(module).flatMap((part) => Object.keys(part)),
        ]),
    )
    expect(Object.keys(parts).length).toBeGreaterThan(30)
    expectNone(misplaced(parts), 'A key is looked for in the file that bears its first word.')
  }
  expect(misplaced({ 'sign-in': ['signIn.a'], words: ['stance.b'], 'mail/seats': ['mail.c'] })).toEqual([])
  expect(misplaced({ seats: ['bodies.a'] })).toHaveLength(1)
  expect(misplaced({ seats: ['seats.a'], words: ['seats.b'] })).toHaveLength(1)
  expect(misplaced({ 'mail/seats': ['seats.a'] })).toHaveLength(1)
})
