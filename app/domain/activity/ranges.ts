// Numbers of entries as short text: "3-9 12 40-41". Pure.

export type Ranges = [from: number, to: number][]

export function rangesOf(numbers: readonly number[]): string {
  const ranges: Ranges = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ')
}

/** The same, read. What is no list of ranges is an empty one. */
export function readRanges(text: unknown): Ranges {
  if (typeof text !== 'string') return []
  return [...text.matchAll(/(\d+)(?:-(\d+))?/g)].map(([, from, to]) => [Number(from), Number(to ?? from)])
}

export const inRanges = (ranges: Ranges, number: number): boolean =>
  ranges.some(([from, to]) => from <= number && number <= to)
