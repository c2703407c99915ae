import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Locale } from '#db/schema/words'

export type ContentPage = {
  slug: string
  title: string
  summary: string
  updated: string
  source: string
  section: 'about' | 'guides' | 'legal' | 'templates'
  order: number
  /** Markdown; `{programme}` and the like still stand in it. */
  body: string
}

const shape = /^---\n((?:[a-z]+: [^\n]+\n)+)---\n\n([\s\S]+)$/
const loaded = new Map<Locale, ContentPage[]>()

function load(locale: Locale): ContentPage[] {
  const folder = resolve('content/pages', locale)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const parts = shape.exec(readFileSync(join(folder, name), 'utf8'))
      if (!parts) throw new Error(`content/pages/${locale}/${name} does not begin with its title and date`)
      const head = Object.fromEntries(
        (parts[1] as string)
          .trim()
          .split('\n')
          .map((line) => line.split(/: (.*)/s).slice(0, 2)),
      )
      return {
        slug: name.replace(/\.md$/, ''),
        title: head.title ?? '',
        summary: head.summary ?? '',
        updated: head.updated ?? '',
        source: head.source ?? '',
        section: head.section as ContentPage['section'],
        order: Number(head.order),
        body: parts[2] as string,
      }
    })
    .sort((a, b) => a.order - b.order || a.slug.localeCompare(b.slug))
}

/** The library's pages in a language, in their order; read once, because they change with the code alone. */
export function contentPages(locale: Locale): ContentPage[] {
  const pages = loaded.get(locale) ?? load(locale)
  loaded.set(locale, pages)
  return pages
}

/** Puts the site's own names in. Values are escaped for Markdown, so that a name cannot become markup. */
export const withNames = (body: string, names: Record<string, string>): string =>
  body.replace(/\{(programme|site|coalition|threshold)\}/g, (_, name: string) =>
    (names[name] ?? '').replace(/([\\`*_[\]<>#|])/g, '\\$1'),
  )
