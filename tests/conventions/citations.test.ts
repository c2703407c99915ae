import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstEntry } from '~/domain/evidence/caveats'
import { readEvidence } from '~/domain/evidence/evidence-file'
import { figureSlug } from '~/domain/evidence/figure'
import { unknownCitations, unpublishable } from '~/domain/firewall/citations'
import { expectNone, root } from './source'

/** Percentages and shares of the library that are no finding about people, each with the reason. Form: 'page: percentage'. */
const noFinding: Record<string, string> = {
  'accessibility: 400 %': 'How far a page can be enlarged.',
  'guide-evaluator: one half': 'Of the threshold: what must not be put into a withheld cell.',
  'guide-evaluator: la mitad': 'The same.',
  'how-numbers-are-protected: 8.3 %': 'An invented example of what a percentage gives away.',
}

const file = readEvidence(readFileSync(join(root, 'db/seed/published-aggregates.csv')))
const slugs = new Set([...(file.ok ? file.figures : []), firstEntry].map(figureSlug))
const pages = (['en', 'es'] as const).flatMap((locale) =>
  readdirSync(join(root, 'content/pages', locale)).map((name) => ({
    path: `content/pages/${locale}/${name}`,
    name: name.replace(/\.md$/, ''),
    text: readFileSync(join(root, 'content/pages', locale, name), 'utf8'),
  })),
)

test('every percentage of the library cites an entry of the evidence register', () => {
  const uncited = pages.flatMap(({ path, name, text }) =>
    unpublishable(text, { slugs })
      .filter((one) => !Object.hasOwn(noFinding, `${name}: ${one.text}`))
      .map((one) => `${path}: ${one.sentence}`),
  )
  const unknown = pages.flatMap(({ path, text }) => unknownCitations(text, slugs).map((slug) => `${path}: ${slug}`))
  expectNone([...uncited, ...unknown], 'A number about people says where it comes from, on our own pages first.')
})

test('every exception still stands on its page', () => {
  const standing = pages.flatMap(({ name, text }) =>
    unpublishable(text, { slugs }).map((one) => `${name}: ${one.text}`),
  )
  expect(Object.keys(noFinding).filter((key) => !standing.includes(key))).toEqual([])
})
