// The tables and pictures of a page, read back from what a browser gets. Nothing here draws anything: it takes the text of
// the page and the table that was audited, and names what the one says beyond the other.
import { parseHTML } from 'linkedom'
import type { Locale } from '#db/schema/words'
import type { Disclosed } from '../../disclosure/gate/gate'
import type { Table } from '../../disclosure/gate/published'
import { cellId, combinations, rootsOf } from '../../disclosure/problem/cells'
import type { ChartKind } from '../release'
import { readPicture } from './rendered-picture'

export type PageFacts = { chart: ChartKind; unit: string; locale: Locale; timeZone: string }

/** Writes a table as its page will show it, for the gate to read back. */
export type RenderPage = (table: Disclosed<Table>, facts: PageFacts) => Promise<RenderedPage>

/** One language's page: a text for each leaf of the table, the pictures, and how a withheld count is marked. */
export type RenderedPage = { tables: string[]; picture: string | null; points: (number | null)[]; withheld: string }

/** Cell ids, or `page` and `picture` for what cannot be read or does not belong there. Empty where all is as audited. */
export function differencesOnPage(table: Table, page: RenderedPage): string[] {
  const [rows, columns, ...more] = table.dims
  if (!rows) return ['page']
  const codesOf = (dim: Table['dims'][number]) => [...dim.codes, dim.root]
  const leaves = combinations(more.map(codesOf))
  if (leaves.length !== page.tables.length) return ['page']
  const roots = rootsOf(table.dims)
  const found = leaves.flatMap((leaf, at) => {
    const body = readTable(page.tables[at] ?? '')
    if (body === null || body.length !== codesOf(rows).length) return ['page']
    return codesOf(rows).flatMap((row, r) => {
      const heads = columns ? codesOf(columns) : [null]
      if (body[r]?.length !== heads.length) return ['page']
      return heads.flatMap((head, c) => {
        const place = {
          [rows.name]: row,
          ...(columns && head !== null ? { [columns.name]: head } : {}),
          ...Object.fromEntries(more.map(({ name }, side) => [name, leaf[side] ?? ''])),
        }
        const id = cellId(place, roots)
        const cell = Object.hasOwn(table.cells, id) ? table.cells[id] : undefined
        const written = body[r]?.[c] ?? ''
        const isSame = cell?.value == null ? written === page.withheld : readNumber(written) === cell.value
        return isSame ? [] : [id]
      })
    })
  })
  // The words of a picture say how many counts are withheld.
  const known = numbersKnown(table).add(page.points.filter((value) => value === null).length)
  const strays = [...page.tables, page.picture ?? ''].some((text) => strayNumbers(text, known).length > 0)
  return [...new Set([...found, ...(strays ? ['page'] : []), ...pictureDifferences(page)])]
}

/** The cells of a table's body as text, without the one that names the row. */
function readTable(html: string): string[][] | null {
  const { document: page } = parseHTML(`<html><body>${html}</body></html>`)
  const tables = [...page.querySelectorAll('table')]
  if (tables.length !== 1) return null
  return [...page.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => (cell.textContent ?? '').trim()),
  )
}

function readNumber(text: string): number | null {
  return /^\d{1,3}(?:[.,\s\u00A0\u202F’']?\d{3})*$/.test(text) ? Number(text.replace(/\D/g, '')) : null
}

/** Numbers that may stand on the page: shown counts, and those of labels and titles. */
function numbersKnown(table: Table): Set<number> {
  const shown = Object.values(table.cells).flatMap(({ value }) => value ?? [])
  const words = [
    table.title,
    ...table.dims.flatMap((dim) => [dim.name, ...dim.codes, ...Object.values(dim.labels ?? {})]),
  ]
  return new Set([...shown, ...words.flatMap(numbersIn)])
}

const numbersIn = (text: string): number[] =>
  (text.match(/\d{1,3}(?:[.,\u00A0\u202F’']\d{3})+|\d+/g) ?? []).map((found) => Number(found.replace(/\D/g, '')))

const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'value', 'content', 'summary']

/** Numbers in words and in attributes that are read out or copied. The scale of a picture is judged with the picture. */
function strayNumbers(html: string, known: ReadonlySet<number>): number[] {
  const { document: page } = parseHTML(`<html><body>${html}</body></html>`)
  for (const scale of page.querySelectorAll('[font-variant="tabular-nums"]')) scale.remove()
  const said = [...page.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].flatMap(({ name, value }) =>
      spoken.includes(name) || name.startsWith('data-') ? [value] : [],
    ),
    ...(element.children.length === 0 ? [element.textContent ?? ''] : []),
  ])
  return said.flatMap(numbersIn).filter((value) => !known.has(value))
}

/** Every bar and every point of the pictures is a shown count, as far as an eye can tell, and there is one for each. */
function pictureDifferences({ picture, points }: RenderedPage): string[] {
  if (picture === null) return []
  const { document: page } = parseHTML(`<html><body>${picture}</body></html>`)
  const shown = points.flatMap((value) => value ?? []).sort((one, other) => one - other)
  const pictures = [...page.querySelectorAll('svg[role="img"]')]
  const isTrue = pictures.every((svg) => {
    const read = readPicture(svg)
    if (read === null || (points.includes(null) && read.gaps.length === 0)) return false
    if (new Set(read.gaps).size > 1 || read.marks.length !== shown.length) return false
    const marks = [...read.marks].sort((one, other) => one - other)
    return (
      marks.every((mark, at) => Math.abs(mark - (shown[at] ?? Number.NaN)) <= read.blur) &&
      read.turns.every((turn) => shown.some((value) => Math.abs(turn - value) <= read.blur))
    )
  })
  return pictures.length > 0 && isTrue ? [] : ['picture']
}
