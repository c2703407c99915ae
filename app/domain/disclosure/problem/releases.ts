import { cellId, codesOf, type Dimension, rootsOf } from './cells'
import type { AuditCell, AuditProblem, Checked, Fault, GivenRelation, ReleasesProblem } from './problem'

/**
 * A history of releases as one publication. Without `asOf` the same id is the same cell in every release. With it a
 * cell counts people up to that day: the same id on two days are two cells, and who came in between is a cell of its
 * own, never shown and never negative. Codes of `periodDim` are closed periods, which later days do not change.
 */
export function flattenReleases(problem: ReleasesProblem): Checked<AuditProblem & { inner: string[] }> {
  const faults: Fault[] = []
  const dimensions = new Map<string, Dimension & { key: string }>()
  const tables: AuditProblem['tables'] = []
  const relations: GivenRelation[] = [...problem.relations]
  const cells: Record<string, AuditCell> = { ...problem.cells }
  /** By the id without its day: the ids with it, oldest first. */
  const days = new Map<string, string[]>()
  const inner: string[] = []
  for (const [position, release] of problem.releases.entries()) {
    const place = `releases[${position}]`
    const own = new Map(release.dimensions.map((dimension) => [dimension.name, dimension]))
    const day = release.asOf
    const dated = (id: string, isClosed: boolean) => (day === undefined || isClosed ? id : withDay(id, day))
    const roots = rootsOf(release.dimensions)
    for (const [t, table] of release.tables.entries()) {
      const keys: string[] = []
      for (const [at, name] of table.dims.entries()) {
        const dimension = own.get(name)
        if (dimension === undefined) {
          faults.push({ place: `${place}.tables[${t}].dims[${at}]`, message: `no dimension is named ${name}` })
          continue
        }
        const key = `${name}#${JSON.stringify([dimension.root, Object.entries(dimension.children).sort()])}`
        dimensions.set(key, { ...dimension, key })
        keys.push(key)
      }
      if (day !== undefined) {
        dimensions.set(`${DAY}#${day}`, { name: DAY, root: day, children: {}, partial: true, key: `${DAY}#${day}` })
        keys.push(`${DAY}#${day}`)
      }
      tables.push({ name: `${release.id}/${t + 1}`, dims: keys })
      for (const [c, { at, v }] of table.cells.entries()) {
        const where = `${place}.tables[${t}].cells[${c}].at`
        for (const [name, code] of Object.entries(at)) {
          const dimension = table.dims.includes(name) ? own.get(name) : undefined
          if (dimension === undefined)
            faults.push({ place: where, message: `the table has no dimension named ${name}` })
          else if (!codesOf(dimension).includes(code))
            faults.push({ place: where, message: `${name} has no code ${code}` })
        }
        const plain = cellId(at, roots)
        const id = dated(plain, false)
        const before = cells[id]
        if (typeof before === 'number' && typeof v === 'number' && before !== v) {
          // Two values of one cell: a relation that cannot hold says so in the audit.
          relations.push({ terms: { [id]: 1 }, lo: v, hi: v })
        } else if (before === undefined || before === null) cells[id] = v
        if (day === undefined) continue
        const isClosed = release.periodDim !== undefined && at[release.periodDim] !== undefined
        if (isClosed) {
          relations.push({ terms: { [plain]: 1, [id]: -1 }, lo: 0, hi: 0 })
          const known = cells[plain]
          if (known === undefined || known === null) cells[plain] = v
        } else {
          const list = days.get(plain) ?? []
          if (list.at(-1) !== id) list.push(id)
          days.set(plain, list)
        }
      }
    }
    for (const relation of release.relations) relations.push(renamed(relation, (id) => dated(id, false)))
    for (const rate of release.rates) relations.push(renamed({ rate }, (id) => dated(id, false)))
  }
  for (const ids of days.values()) {
    for (const [at, later] of ids.entries()) {
      const sooner = ids[at - 1]
      if (sooner === undefined) continue
      const between = `${later} − ${sooner}`
      inner.push(between)
      relations.push([later, [sooner, between]])
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  const { releases: _, ...rest } = problem
  return { ok: true, value: { ...rest, dimensions: [...dimensions.values()], tables, relations, cells, inner } }
}

const DAY = 'asOf'

function withDay(id: string, day: string): string {
  return [...(id === 'ALL' ? [] : id.split('|')), `${DAY}=${day}`].sort().join('|')
}

function renamed(relation: GivenRelation, name: (id: string) => string): GivenRelation {
  if (Array.isArray(relation)) return [name(relation[0]), relation[1].map(name)]
  if ('eq' in relation) return { eq: name(relation.eq), sum: relation.sum.map(name) }
  if ('rate' in relation) {
    return { rate: { ...relation.rate, num: name(relation.rate.num), den: name(relation.rate.den) } }
  }
  return {
    ...relation,
    terms: Object.fromEntries(Object.entries(relation.terms).map(([id, value]) => [name(id), value])),
  }
}
