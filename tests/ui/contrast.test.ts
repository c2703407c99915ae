import { expect, test } from 'vitest'
import { seriesLooks } from '~/ui/charts/chart'
import { colourTokens } from './support/sheet'

const tokens = colourTokens()

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two colours, given as tokens or hex. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => luminance(name.startsWith('#') ? name : (tokens[name] ?? 'missing')))
  const [light, dark] = [Math.max(a ?? Number.NaN, b ?? Number.NaN), Math.min(a ?? Number.NaN, b ?? Number.NaN)]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['white', 'paper', 'sand', 'stone']

// Text on its ground: 4.5 to 1 at any size.
const text: [string, string[]][] = [
  ['ink', [...grounds, 'marigold', 'marigold-tint', 'pine-tint', 'harbour-tint', 'clay-tint', 'good-tint', 'bad-tint']],
  ['muted', [...grounds, 'marigold-tint', 'pine-tint']],
  ['pine', [...grounds, 'marigold-tint', 'good-tint', 'harbour-tint']],
  ['pine-dark', grounds],
  ['clay-dark', [...grounds, 'clay-tint']],
  ['harbour-dark', ['harbour-tint', 'white']],
  ['marigold-dark', ['marigold-tint', 'white', 'paper']],
  ['good', ['good-tint', 'white', 'paper', 'sand']],
  ['bad', ['bad-tint', 'white', 'paper', 'sand']],
  ['white', ['pine', 'pine-dark', 'pine-deep', 'bad']],
  ['marigold', ['pine-deep']],
]

test.each(text.flatMap(([front, backs]) => backs.map((back) => ({ front, back }))))(
  '$front text on $back reaches 4.5 to 1',
  ({ front, back }) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5)
  },
)

// Borders of controls, the focus ring, lines and bars of charts: 3 to 1.
const shapes: [string, string[]][] = [
  ['line-strong', ['white', 'paper', 'stone']],
  ['pine-deep', [...grounds, 'marigold']],
  ['marigold', ['pine-deep']],
  ['clay', ['white', 'paper']],
  ...seriesLooks.map(({ color }): [string, string[]] => [color, ['white']]),
]

test.each(shapes.flatMap(([front, backs]) => backs.map((back) => ({ front, back }))))(
  'the shape $front on $back reaches 3 to 1',
  ({ front, back }) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3)
  },
)

test('the measure is right: black on white is 21 to 1, and a grey known to fail fails', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
  expect(Object.keys(tokens).length).toBeGreaterThan(20)
})
