// What an eye with a ruler reads from a drawn chart: the scale from the words at its axis, then the length of every bar and
// the height of every point. It knows SVG and nothing of what draws it.

export type Picture = {
  /** One for each bar or point, in counts. */
  marks: number[]
  /** The corners of lines. */
  turns: number[]
  /** The lengths of hatched bars, as drawn: they must say nothing, so they are all the same. */
  gaps: number[]
  /** By how much a length may be misread, in counts. */
  blur: number
}

type Place = { x: number; y: number }

/** Null where the scale cannot be read. */
export function readPicture(svg: Element): Picture | null {
  const scale = scaleOf(svg)
  if (scale === null) return null
  const { along, unit, zero } = scale
  const marks: number[] = []
  const turns: number[] = []
  const gaps: number[] = []
  for (const rect of svg.querySelectorAll('rect')) {
    if (rect.closest('defs')) continue
    const length = Number(rect.getAttribute(along === 'x' ? 'width' : 'height'))
    if (fillOf(rect).startsWith('url(')) gaps.push(length)
    else marks.push(length * unit)
  }
  const height = (y: number) => (zero - y) * unit
  for (const circle of svg.querySelectorAll('circle')) marks.push(height(Number(circle.getAttribute('cy'))))
  for (const path of svg.querySelectorAll('path')) {
    if (path.closest('defs, [aria-hidden="true"]')) continue
    const at = translated(path.getAttribute('transform'))
    if (at !== null) marks.push(height(at.y))
    else for (const [, y] of cornersOf(path.getAttribute('d') ?? '')) turns.push(height(y))
  }
  // Coordinates are written to a tenth.
  return { marks, turns, gaps, blur: 0.11 * unit + 1e-6 }
}

/** Counts for each unit of length, from the first and the last number at the axis. */
function scaleOf(svg: Element): { along: 'x' | 'y'; unit: number; zero: number } | null {
  const ticks: (Place & { value: number })[] = []
  for (const group of svg.querySelectorAll('[font-variant="tabular-nums"]')) {
    for (const text of group.querySelectorAll('text')) {
      const at = translated(text.getAttribute('transform'))
      const value = Number((text.textContent ?? '').replace(/[^\d]/g, ''))
      if (at !== null) ticks.push({ ...at, value })
    }
  }
  const first = ticks.find(({ value }) => value === 0)
  const last = ticks.reduce((most, tick) => (tick.value > (most?.value ?? 0) ? tick : most), first)
  if (first === undefined || last === undefined || last.value === 0) return null
  const along = Math.abs(last.x - first.x) > Math.abs(last.y - first.y) ? 'x' : 'y'
  const length = Math.abs(last[along] - first[along])
  return length === 0 ? null : { along, unit: last.value / length, zero: first.y }
}

function translated(transform: string | null): Place | null {
  const [, x, y] = /translate\((-?[\d.]+)[, ](-?[\d.]+)\)/.exec(transform ?? '') ?? []
  return x === undefined ? null : { x: Number(x), y: Number(y) }
}

function fillOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const fill = at.getAttribute('fill')
    if (fill) return fill
  }
  return ''
}

/** The corners of a line of straight strokes. */
const cornersOf = (d: string): [number, number][] =>
  [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
