import { linkMerged } from './merged-links'
import { nameOfSpan, readBand, readPeriod, type Span } from './periods'
import { canonicalId, cellsOf } from './raw-table'
import type { Links } from './relations'
import { measureSide, periodSide, type TableFrame, timeOf } from './table-frame'

type Part = { id: string; span: Span }

/** Every sum that periods and bands of the tables define: each longer one is the sum of the parts that others know. */
export function linksOf(tables: readonly TableFrame[]): Links {
  const cells = new Set(tables.flatMap((table) => cellsOf(table).map((cell) => canonicalId(table, cell))))
  const links: Links = { relations: [], inner: [] }
  const all = new Set(cells)
  linkMerged(all, links)
  for (const [name, lists] of bandLists(tables)) linkBands(name, lists, all, links)
  linkPeriods(all, countings(tables), links)
  links.inner = [...new Set(links.inner)].filter((id) => !cells.has(id)).sort()
  return links
}

/** Sides that tables cut into different bands, with every band of theirs. */
function bandLists(tables: readonly TableFrame[]): Map<string, Map<string, Span>> {
  const lists = new Map<string, Set<string>>()
  const bands = new Map<string, Map<string, Span>>()
  for (const table of tables) {
    for (const dim of table.dims) {
      if (dim.name === timeOf(table)?.side?.name) continue
      const found = dim.codes.flatMap((code): [string, Span][] => {
        const span = readBand(code) ?? readBand(dim.labels?.[code] ?? '')
        return span === null ? [] : [[code, span]]
      })
      if (found.length < 2 || overlapping(found.map(([, span]) => span))) continue
      lists.set(dim.name, (lists.get(dim.name) ?? new Set()).add(dim.codes.join('|')))
      bands.set(dim.name, new Map([...(bands.get(dim.name) ?? []), ...found]))
    }
  }
  return new Map([...bands].filter(([name]) => (lists.get(name)?.size ?? 0) > 1))
}

function overlapping(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((one, other) => one.from - other.from)
  return sorted.some(({ from }, at) => at > 0 && from <= (sorted[at - 1]?.to ?? -1))
}

function linkBands(name: string, bands: ReadonlyMap<string, Span>, all: Set<string>, links: Links): void {
  const places = new Set<string>()
  for (const id of all) {
    const part = id.split('|').find((one) => one.startsWith(`${name}=`))
    if (part !== undefined && bands.has(part.slice(name.length + 1))) places.add(withoutSide(id, name))
  }
  for (const place of places) {
    const parts = [...bands].map(([code, span]) => ({ id: withSide(place, name, code), span }))
    // In every place each band counts, also where no table has it: two releases may cut the same people differently.
    for (const { id } of parts) {
      if (!all.has(id)) links.inner.push(id)
      all.add(id)
    }
    const nameOf = ({ from, to }: Span) => withSide(place, name, `${from}..${Number.isFinite(to) ? to : ''}`)
    addSums(parts, nameOf, all, links)
  }
}

function countings(tables: readonly TableFrame[]): Map<string, TableFrame['counting']> {
  return new Map(tables.flatMap(({ within, counting }) => (within ? [[within[measureSide] ?? '', counting]] : [])))
}

function linkPeriods(all: Set<string>, counting: ReadonlyMap<string, TableFrame['counting']>, links: Links): void {
  const spans = new Map<string, Span | null>()
  const places = new Map<string, Part[]>()
  for (const id of all) {
    const code = sideOf(id, periodSide)
    if (code === undefined) continue
    if (!spans.has(code)) spans.set(code, readPeriod(code, null))
    const span = spans.get(code)
    if (!span) continue
    const place = withoutSide(id, periodSide)
    const parts = places.get(place)
    if (parts) parts.push({ id, span })
    else places.set(place, [{ id, span }])
  }
  for (const [place, parts] of places) {
    const kind = counting.get(sideOf(place, measureSide) ?? '')
    if (kind === 'stock') continue
    if (kind === 'overlapping') addBounds(parts, links)
    else addSums(parts, (span) => withSide(place, periodSide, nameOfSpan(span)), all, links)
  }
}

/** Each part as the sum of the smallest pieces that all parts together define. */
function addSums(parts: readonly Part[], nameOf: (span: Span) => string, all: Set<string>, links: Links): void {
  if (parts.length < 2) return
  const starts = [...new Set(parts.flatMap(({ span: { from, to } }) => [from, to + 1]))].sort((a, b) => a - b)
  const pieces: Part[] = []
  for (const [at, from] of starts.entries()) {
    const to = (starts[at + 1] ?? from) - 1
    const covers = (span: Span) => span.from <= from && to <= span.to
    if (!Number.isFinite(from) || to < from || !parts.some(({ span }) => covers(span))) continue
    const own = parts.find(({ span }) => span.from === from && span.to === to)
    const id = own?.id ?? nameOf({ from, to })
    pieces.push({ id, span: { from, to } })
    if (own !== undefined || all.has(id)) continue
    links.inner.push(id)
    all.add(id)
  }
  for (const { id, span } of parts) {
    const inside = pieces.filter((piece) => span.from <= piece.span.from && piece.span.to <= span.to)
    if (inside.length > 1 || inside[0]?.id !== id) links.relations.push([id, inside.map((piece) => piece.id)])
  }
}

/** People who count once in each period: a period has at least those of each part, and at most those of all parts. */
function addBounds(parts: readonly Part[], links: Links): void {
  for (const whole of parts) {
    const inside = parts.filter(
      ({ id, span }) => id !== whole.id && whole.span.from <= span.from && span.to <= whole.span.to,
    )
    for (const { id } of inside) links.relations.push({ terms: { [whole.id]: 1, [id]: -1 }, lo: 0, hi: null })
    const months = inside.filter(({ span }) => span.from === span.to)
    if (months.length === whole.span.to - whole.span.from + 1 && months.length > 1) {
      const terms = Object.fromEntries(months.map(({ id }) => [id, -1]))
      links.relations.push({ terms: { [whole.id]: 1, ...terms }, lo: null, hi: 0 })
    }
  }
}

function sideOf(id: string, name: string): string | undefined {
  return id
    .split('|')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

const withoutSide = (id: string, name: string): string =>
  id
    .split('|')
    .filter((part) => !part.startsWith(`${name}=`))
    .join('|')

const withSide = (place: string, name: string, code: string): string =>
  [...(place === '' ? [] : place.split('|')), `${name}=${code}`].sort().join('|')
