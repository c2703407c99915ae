import type { ChartInput, DrawnChart } from './chart'

const most = 200
const drawn = new Map<string, DrawnChart>()

/**
 * The chart as `drawChart` draws it. What is published changes seldom, so a picture is drawn once and kept; the drawing
 * library is loaded with the first of them. @throws RangeError as `drawChart` does.
 */
export async function drawnChart(input: ChartInput): Promise<DrawnChart> {
  // The way of writing numbers is told by how it writes one that shows both of its marks.
  const key = JSON.stringify([input, (input.format ?? String)(12_345.6)])
  const known = drawn.get(key)
  if (known) return known
  const { drawChart } = await import('./draw.server')
  const chart = drawChart(input)
  if (drawn.size >= most) drawn.clear()
  drawn.set(key, chart)
  return chart
}
