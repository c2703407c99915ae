// A chart as it was drawn for the page, as vectors of a PDF. It knows the few elements that charts are made of and leaves
// out any other, so that nothing comes onto paper that the page does not show.
import { createRequire } from 'node:module'
import { type Doc, drawable, ink } from './pdf-document.server'

// Large and slow to load, and needed by few: a server starts without it.
const require = createRequire(import.meta.url)
const linkedom = () => require('linkedom') as typeof import('linkedom')

type Look = {
  fill: string
  stroke: string
  width: number
  opacity: number
  dash: number[]
  anchor: string
  size: number
}

/** How high the picture stands at this width. */
export function heightOfPicture(svg: string, width: number): number {
  const [w, h] = boxOf(svg)
  return (width * h) / w
}

/** Draws the picture with its left upper corner there, `width` points wide. */
export function drawPicture(doc: Doc, svg: string, place: { x: number; y: number; width: number }): void {
  const root = linkedom().parseHTML(`<html><body>${svg}</body></html>`).document.querySelector('svg')
  if (!root) return
  doc
    .save()
    .translate(place.x, place.y)
    .scale(place.width / boxOf(svg)[0])
  const look = { fill: ink, stroke: 'none', width: 1, opacity: 1, dash: [], anchor: 'middle', size: 14 }
  for (const child of root.children) draw(doc, child, look)
  doc.restore()
}

const boxOf = (svg: string): [number, number] => {
  const [, w = '600', h = '290'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return [Number(w), Number(h)]
}

function draw(doc: Doc, element: Element, inherited: Look): void {
  const name = element.tagName.toLowerCase()
  const painter = name === 'g' || name === 'text' ? null : painters[name]
  if (painter === undefined) return
  const look = lookOf(element, inherited)
  const [, x = '0', y = '0'] =
    /translate\((-?[\d.]+)(?:,\s*(-?[\d.]+))?\)/.exec(element.getAttribute('transform') ?? '') ?? []
  doc.save().translate(Number(x), Number(y))
  if (name === 'g') for (const child of element.children) draw(doc, child, look)
  else if (name === 'text') write(doc, element, look)
  else if (painter) paint(doc, element, painter, look)
  doc.restore()
}

const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0)

const painters: Record<string, (doc: Doc, element: Element) => void> = {
  rect: (doc, one) => void doc.rect(number(one, 'x'), number(one, 'y'), number(one, 'width'), number(one, 'height')),
  line: (doc, one) =>
    void doc.moveTo(number(one, 'x1'), number(one, 'y1')).lineTo(number(one, 'x2'), number(one, 'y2')),
  circle: (doc, one) => void doc.circle(number(one, 'cx'), number(one, 'cy'), number(one, 'r')),
  path: (doc, one) => void doc.path(one.getAttribute('d') ?? ''),
}

function lookOf(element: Element, inherited: Look): Look {
  const colour = (name: string, former: string) => {
    const own = element.getAttribute(name)
    return own === 'currentColor' ? ink : (own ?? former)
  }
  const of = (name: string, former: number) => Number(element.getAttribute(name) ?? former)
  const dash = element.getAttribute('stroke-dasharray')
  return {
    fill: colour('fill', inherited.fill),
    stroke: colour('stroke', inherited.stroke),
    width: of('stroke-width', inherited.width),
    opacity: of('stroke-opacity', inherited.opacity),
    dash: dash === null ? inherited.dash : dash.split(/[\s,]+/).map(Number),
    anchor: element.getAttribute('text-anchor') ?? inherited.anchor,
    size: of('font-size', inherited.size),
  }
}

function paint(doc: Doc, element: Element, trace: (doc: Doc, element: Element) => void, look: Look): void {
  if (look.fill.startsWith('url(')) {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => number(element, name))
    hatch(doc, [x ?? 0, y ?? 0, w ?? 0, h ?? 0])
    return
  }
  if (look.fill !== 'none' && element.tagName.toLowerCase() !== 'line') {
    trace(doc, element)
    doc.fill(look.fill)
  }
  if (look.stroke === 'none') return
  trace(doc, element)
  doc.lineWidth(look.width).strokeOpacity(look.opacity)
  if (look.dash[0]) doc.dash(look.dash[0], { space: look.dash[1] ?? look.dash[0] })
  doc.stroke(look.stroke).strokeOpacity(1).undash()
}

/** What is withheld: the same hatching as on the page. */
export function hatch(doc: Doc, [x, y, w, h]: [number, number, number, number]): void {
  doc.save()
  doc.rect(x, y, w, h).fill('#f5f5f0')
  doc.rect(x, y, w, h).clip().lineWidth(2.5)
  for (let at = -h; at < w; at += 10)
    doc
      .moveTo(x + at, y)
      .lineTo(x + at + h, y + h)
      .stroke('#929285')
  doc.restore()
}

function write(doc: Doc, element: Element, look: Look): void {
  const spans = [...element.querySelectorAll('tspan')]
  const em = (one: Element, name: string) => Number.parseFloat(one.getAttribute(name) ?? '0') * look.size
  let y = em(element, 'y')
  doc
    .font('regular')
    .fontSize(look.size)
    .fillColor(look.fill === 'none' ? ink : look.fill)
  for (const line of spans.length > 0 ? spans : [element]) {
    if (line !== element) y = line.hasAttribute('y') ? em(line, 'y') : y + em(line, 'dy')
    const text = drawable(line.textContent ?? '')
    const width = doc.widthOfString(text)
    const x = look.anchor === 'end' ? -width : look.anchor === 'middle' ? -width / 2 : 0
    doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}
