import { appliesAt, applying, type LedgerVersion } from './version'

export type CardPart = { title: string; lines: string[] }

/**
 * A policy's Markdown as the parts of a card: each heading begins one, each list entry and each paragraph is a line of
 * it. What stands before the first heading comes under `title`. Lines keep their inline Markdown.
 */
export function cardPartsOf(title: string, markdown: string): CardPart[] {
  const parts = new Map<string, string[]>()
  let heading = title
  let paragraph: string[] = []
  const add = (text: string) => {
    const lines = parts.get(heading) ?? []
    if (text) lines.push(text)
    parts.set(heading, lines)
  }
  const endParagraph = () => {
    add(paragraph.join(' '))
    paragraph = []
  }
  for (const raw of markdown.split('\n')) {
    const line = raw.trim()
    const [, named] = /^#{1,6}\s+(.*?)\s*#*$/.exec(line) ?? []
    const [, entry] = /^(?:[-*+]|\d+[.)])\s+(.*)$/.exec(line) ?? []
    if (named !== undefined || entry !== undefined || line === '') endParagraph()
    if (named !== undefined) heading = named
    else if (entry !== undefined) paragraph = [entry]
    else if (line !== '') paragraph.push(line)
  }
  endParagraph()
  return [...parts].filter(([, lines]) => lines.length > 0).map(([name, lines]) => ({ title: name, lines }))
}

/**
 * Whether what a card carries still applies. `in-force`: everywhere, or in `places` alone. `ahead`: it will from its day on.
 * `replaced`: another version applies in its stead since `on` (null where that cannot be said).
 */
export type CardStanding =
  | { kind: 'in-force'; places: string[] }
  | { kind: 'ahead'; on: string }
  | { kind: 'replaced'; on: string | null }

export function cardStandingOf(
  version: LedgerVersion,
  versions: readonly LedgerVersion[],
  today: string,
): CardStanding {
  if (version.effectiveOn > today) return { kind: 'ahead', on: version.effectiveOn }
  const { general, places } = applying(today, versions)
  if (general?.id === version.id) return { kind: 'in-force', places: [] }
  const held = places.filter((one) => one.version.id === version.id).map((one) => one.place)
  if (held.length > 0) return { kind: 'in-force', places: held }
  const scopes = version.appliesIn && version.appliesIn.length > 0 ? version.appliesIn : [null]
  const ends = scopes.map((place) => {
    const later = versions.filter((one) => one.version > version.version && appliesAt(one, place))
    const days = later.map((one) => (one.effectiveOn > version.effectiveOn ? one.effectiveOn : version.effectiveOn))
    return days.filter((day) => day <= today).sort()[0] ?? null
  })
  return { kind: 'replaced', on: ends.includes(null) ? null : (ends.sort().at(-1) ?? null) }
}
