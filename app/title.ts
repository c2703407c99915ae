import type { ShellFacts } from './shell'

/** The `meta` of a page whose loader returns `{ title }`: the title with the site's name after it. */
export function titled({ data, matches }: { data: unknown; matches: { id: string; data: unknown }[] }) {
  const shell = matches.find((match) => match.id === 'root')?.data as ShellFacts | undefined
  const site = shell?.site.name ?? 'Accord'
  const title = (data as { title?: string } | null | undefined)?.title
  return [{ title: title ? `${title} – ${site}` : site }]
}
