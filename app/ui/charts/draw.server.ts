import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { type ChartInput, type DrawnChart, type Point, seriesLooks } from './chart'
import { finishPicture } from './picture'

type Shown = { label: string; name: string; value: number; index: number }
type Gap = { label: string; name: string }
type Scene = {
  input: ChartInput
  labels: string[]
  shown: Shown[]
  gaps: Gap[]
  /** The end of the value axis, from shown values alone: it says nothing about what is withheld. */
  top: number
  hatch: string
  narrow: boolean
  format: (value: number) => string
}

const ink = '#171716'

/**
 * Draws a chart on the server, once for wide figures and once for narrow ones. Pure: the same input gives the same text.
 * The pictures hold no inline style and no style element, so that they stand under the strict CSP.
 * @throws RangeError for more than four series, repeated labels, or series that carry different labels.
 */
export function drawChart(input: ChartInput): DrawnChart {
  const { format = String, series, ...rest } = input
  const labels = labelsOf(input)
  return {
    ...rest,
    names: series.map(({ name }) => name),
    anyWithheld: series.some(({ points }) => points.some(isWithheld)),
    rows: labels.map((label, i) => ({
      label,
      cells: series.map(({ points }) => {
        const { value = null, missing } = points[i] ?? {}
        if (value !== null) return format(value)
        return missing ? (input.missing ?? '') : null
      }),
    })),
    svg: { wide: draw(input, labels, 'wide'), narrow: draw(input, labels, 'narrow') },
  }
}

const isWithheld = ({ value, missing }: Point): boolean => value === null && missing !== true

function labelsOf({ series }: ChartInput): string[] {
  const labels = series[0]?.points.map((point) => point.label) ?? []
  if (series.length > seriesLooks.length) throw new RangeError('A chart has at most four series.')
  if (new Set(labels).size !== labels.length) throw new RangeError('The labels of a chart differ from each other.')
  const same = series.every(
    ({ points }) => points.length === labels.length && points.every((p, i) => p.label === labels[i]),
  )
  if (!same) throw new RangeError('All series of a chart carry the same labels.')
  return labels
}

function draw(input: ChartInput, labels: string[], size: 'wide' | 'narrow'): string {
  const shown = input.series.flatMap(({ name, points }, index) =>
    points.flatMap(({ label, value }) => (value === null ? [] : [{ label, name, value, index }])),
  )
  const gaps = input.series.flatMap(({ name, points }) =>
    points.flatMap((point) => (isWithheld(point) ? [{ label: point.label, name }] : [])),
  )
  const scene: Scene = {
    input,
    labels,
    shown,
    gaps,
    top: niceTop(Math.max(1, input.top ?? 0, ...shown.map(({ value }) => value))),
    hatch: `url(#${input.id}-${size}-hatch)`,
    narrow: size === 'narrow',
    format: input.format ?? String,
  }
  const { document } = parseHTML('<html><body></body></html>')
  const options = { trend: trendOptions, bars: barOptions, grouped: groupOptions }[input.kind](scene)
  const plot = Plot.plot({ document, width: scene.narrow ? 360 : 600, className: 'plot', ...options })
  return finishPicture(plot, input, size)
}

function trendOptions(scene: Scene): Plot.PlotOptions {
  const { input, labels, gaps, top, hatch, narrow } = scene
  const radius = labels.length > 18 ? 2.5 : narrow ? 3.5 : 4.5
  return {
    ...upright(scene),
    x: { type: 'band', domain: labels, label: null, padding: 0, ticks: everyFew(labels, narrow), tickSize: 4 },
    marks: [
      Plot.barY(
        gaps.filter((gap, i) => gaps.findIndex(({ label }) => label === gap.label) === i),
        { x: 'label', y1: 0, y2: top, fill: hatch },
      ),
      ...input.series.flatMap(({ points }, index) => {
        const { color, dash, symbol } = lookOf(index)
        // A withheld point is NaN, which breaks the line instead of bridging it.
        const line = points.map(({ label, value }) => ({ label, value: value ?? Number.NaN }))
        const own = scene.shown.filter((point) => point.index === index)
        return [
          Plot.line(line, {
            x: 'label',
            y: 'value',
            stroke: color,
            strokeWidth: 2.5,
            strokeDasharray: dash || undefined,
          }),
          Plot.dot(own, { x: 'label', y: 'value', fill: color, symbol, r: radius }),
        ]
      }),
      Plot.ruleY([0], { stroke: ink }),
    ],
  }
}

function groupOptions(scene: Scene): Plot.PlotOptions {
  const { input, labels, shown, gaps, top, hatch, format } = scene
  const names = input.series.map(({ name }) => name)
  const text = Plot.text(shown, {
    fx: 'label',
    x: 'name',
    y: 'value',
    text: (d: Shown) => format(d.value),
    dy: -8,
    fill: ink,
  })
  return {
    ...upright(scene),
    fx: { domain: labels, label: null, padding: 0.15 },
    x: { domain: names, axis: null, padding: 0.05 },
    marks: [
      Plot.barY(gaps, { fx: 'label', x: 'name', y: top, fill: hatch }),
      Plot.barY(shown, { fx: 'label', x: 'name', y: 'value', fill: (d: Shown) => lookOf(d.index).color }),
      ...(labels.length * names.length <= 12 ? [text] : []),
      Plot.ruleY([0], { stroke: ink }),
    ],
  }
}

function barOptions({ input, labels, shown, gaps, top, hatch, narrow, format }: Scene): Plot.PlotOptions {
  const longest = Math.max(...labels.map((label) => label.length), 4)
  const marginLeft = Math.min(longest * 7.5 + 14, narrow ? 140 : 230)
  return {
    height: labels.length * 36 + 64,
    marginLeft,
    marginRight: 48,
    marginBottom: 44,
    x: {
      domain: [0, top],
      grid: true,
      ticks: narrow ? 3 : 6,
      tickFormat: format,
      label: input.unit,
      labelArrow: 'none',
      labelAnchor: 'center',
      labelOffset: 40,
    },
    y: { domain: labels, axis: null, padding: 0.25 },
    marks: [
      Plot.axisY({ label: null, tickSize: 0, lineWidth: (marginLeft - 14) / 13, fill: ink }),
      Plot.barX(gaps, { y: 'label', x: top, fill: hatch }),
      Plot.barX(shown, { y: 'label', x: 'value', fill: lookOf(0).color }),
      Plot.text(shown, {
        y: 'label',
        x: 'value',
        text: (d: Shown) => format(d.value),
        textAnchor: 'start',
        dx: 6,
        fill: ink,
      }),
      Plot.ruleX([0], { stroke: ink }),
    ],
  }
}

function upright({ input, top, narrow, format }: Scene): Plot.PlotOptions {
  return {
    height: narrow ? 260 : 290,
    // The first label stands centred below the first point and must not be cut off at the edge.
    marginLeft: Math.max(40, format(top).length * 8 + 18, (input.series[0]?.points[0]?.label.length ?? 0) * 4),
    marginTop: 30,
    marginBottom: 34,
    y: { domain: [0, top], grid: true, ticks: 5, tickFormat: format, label: input.unit, labelArrow: 'none' },
  }
}

function lookOf(index: number) {
  return seriesLooks[index] ?? seriesLooks[0]
}

/** The next round number at which an axis may end. */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value) ?? 10
  return step * power
}

/** As many labels as stand beside each other without touching. */
function everyFew(labels: string[], narrow: boolean): string[] {
  const longest = Math.max(...labels.map((label) => label.length), 1)
  const wanted = Math.min(narrow ? 4 : 12, Math.max(2, Math.floor((narrow ? 300 : 540) / (longest * 7.5 + 12))))
  const step = Math.max(1, Math.ceil(labels.length / wanted))
  return labels.filter((_, i) => i % step === 0)
}
