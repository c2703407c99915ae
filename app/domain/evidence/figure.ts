// One published figure of another place, and the file that figures come in. Pure.
import { slugOf } from '../site/slug'

export type Figure = { place: string; period: string; measure: string; value: string; source: string }

/** How a text cites an entry, as [E:seattle-pilot-lead-control-n], and its anchor in the register. */
export const figureSlug = ({ place, period, measure }: Pick<Figure, 'place' | 'period' | 'measure'>): string =>
  [place, period, measure].map(slugOf).join('-')

/** The slug of a figure that no other entry has. */
export function freeFigureSlug(
  figure: Pick<Figure, 'place' | 'period' | 'measure'>,
  taken: ReadonlySet<string>,
): string {
  const base = figureSlug(figure)
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`
  return slug
}

/** What makes two figures the same entry. */
export const figureKey = ({ place, period, measure }: Pick<Figure, 'place' | 'period' | 'measure'>): string =>
  JSON.stringify([place, period, measure])

/** An address that a page may link to. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"'`]+$/i.test(text) && URL.canParse(text)

export type SourcePart = { text: string; href: string | null }

/** A source as text and links. Only http and https become links; everything else stays text. */
export function sourceParts(source: string): SourcePart[] {
  const parts: SourcePart[] = []
  let from = 0
  for (const match of source.matchAll(/https?:\/\/[^\s<>"'`]+/gi)) {
    const address = match[0].replace(/[.,;:)\]]+$/, '')
    if (!URL.canParse(address)) continue
    if (match.index > from) parts.push({ text: source.slice(from, match.index), href: null })
    parts.push({ text: shortened(new URL(address)), href: address })
    from = match.index + address.length
  }
  if (from < source.length) parts.push({ text: source.slice(from), href: null })
  return parts
}

/** An address as a person reads it: the host and as much of the path as fits. */
function shortened({ host, pathname }: URL): string {
  const text = `${host.replace(/^www\./, '')}${pathname === '/' ? '' : pathname}`
  return text.length > 48 ? `${text.slice(0, 47)}…` : text
}
