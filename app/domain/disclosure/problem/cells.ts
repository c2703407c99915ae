/** A code for each dimension; a dimension that is absent, or at its root, means "all". */
export type Place = Record<string, string>

/**
 * One tree of codes of a variable. `partial`: the root is not everybody (a quarter of all time, one measure of many),
 * so that its code stays in the cell ids. `key` tells apart several trees of one variable; cell ids hold its name.
 */
export type Dimension = {
  name: string
  root: string
  children: Record<string, string[]>
  partial?: boolean
  key?: string
}

export const EVERYONE = 'ALL'

/** Names and codes must not hold the two characters that build a cell id. */
export function isPlain(text: string): boolean {
  return text !== '' && !text.includes('=') && !text.includes('|')
}

/** The canonical id: `dim=code` for every dimension not at its root, sorted, joined by `|`; `ALL` for none. */
export function cellId(place: Place, roots: ReadonlyMap<string, string>): string {
  const parts: string[] = []
  for (const [name, code] of Object.entries(place)) if (roots.get(name) !== code) parts.push(`${name}=${code}`)
  return parts.length === 0 ? EVERYONE : parts.sort().join('|')
}

/** The codes that cell ids leave out. */
export function rootsOf(dimensions: readonly Pick<Dimension, 'name' | 'root' | 'partial'>[]): Map<string, string> {
  return new Map(dimensions.filter(({ partial }) => !partial).map(({ name, root }) => [name, root]))
}

/** Every code of a dimension once, the root first, parents before their children, in the order given. */
export function codesOf(dimension: Dimension): string[] {
  const codes = new Set([dimension.root])
  for (const code of codes) for (const child of childrenOf(dimension, code)) codes.add(child)
  for (const [code, children] of Object.entries(dimension.children)) {
    codes.add(code)
    for (const child of children) codes.add(child)
  }
  return [...codes]
}

export function keyOf(dimension: Dimension): string {
  return dimension.key ?? dimension.name
}

export function leavesOf(dimension: Dimension): string[] {
  return codesOf(dimension).filter((code) => childrenOf(dimension, code).length === 0)
}

export function childrenOf(dimension: Dimension, code: string): string[] {
  return Object.hasOwn(dimension.children, code) ? (dimension.children[code] ?? []) : []
}

/** Every combination of one entry per list, the last list changing fastest. */
export function combinations(lists: readonly (readonly string[])[]): string[][] {
  let rows: string[][] = [[]]
  for (const list of lists) rows = rows.flatMap((row) => list.map((entry) => [...row, entry]))
  return rows
}
