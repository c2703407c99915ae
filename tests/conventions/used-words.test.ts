import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '~/i18n/en'
import { expectNone, pathsBelow, root } from './source'

// A key is used where it stands as a text, or where a template that begins with letters makes it: `stance.${stance}`.
// The notices are all made by one template of the shell, so each needs its own name in some file.

const literal = /(?<=['"`]|[?&]notice=)[\w.-]+(?=['"`])/g
const template = /(?<=`)(?!notices\.)[a-z][\w-]*\.(?:[\w.-]|\$\{[^{}`]*(?:\{[^{}]*\}[^{}`]*)*\})*(?=`)/g
const gap = /\$\{[^{}`]*(?:\{[^{}]*\}[^{}`]*)*\}/

/** The keys that nothing in the text of the files says. */
function unused(keys: readonly string[], text: string): string[] {
  const said = new Set(text.match(literal))
  const made = new Set(text.match(template))
  const patterns = [...made].map(
    (one) =>
      new RegExp(
        `^${one
          .split(gap)
          .map((part) => part.replaceAll('.', '\\.'))
          .join('[\\w.-]+')}$`,
      ),
  )
  return keys.filter((key) => {
    if (said.has(key) || patterns.some((pattern) => pattern.test(key))) return false
    return !(key.startsWith('notices.') && said.has(key.slice('notices.'.length)))
  })
}

test('every text of the catalogue is said somewhere', () => {
  const catalogue = /^app\/i18n\/(en|es)(\/|\.ts$)|^app\/i18n\/en-gb\.ts$/
  const files = pathsBelow(['app', 'emails', 'db/seed', 'db/schema']).filter(
    (path) => /\.tsx?$/.test(path) && !catalogue.test(path),
  )
  const text = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  expectNone(
    unused(Object.keys(en), text),
    'A text that nothing says is translated for nobody. Remove it from both languages.',
  )
})

test('a text that nothing says is seen', () => {
  const text =
    "t('a.b'); t(`stance.${x}`); t(`${x}.title`); done(to, 'kept'); redirect(`${to}?notice=moved`); t.loose(`notices.${y}`)"
  const keys = ['a.b', 'a.c', 'stance.agree', 'a.title', 'notices.kept', 'notices.moved', 'notices.lost']
  expect(unused(keys, text)).toEqual(['a.c', 'a.title', 'notices.lost'])
})
