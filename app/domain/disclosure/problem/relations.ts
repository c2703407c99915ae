import { crossClassified } from './atoms'
import { cellId, childrenOf, codesOf, combinations, type Dimension, isPlain, keyOf, rootsOf } from './cells'
import type { Checked, Fault, GivenRelation, Structure } from './problem'

/** `lo ≤ Σ coefficient × cell ≤ hi`; a total is the row `total − parts = 0`. */
export type Relation = { terms: [id: string, coefficient: number][]; lo: number; hi: number; label: string }

/**
 * What ties cells of different tables together beyond their ids. `inner` are cells of nobody's table: what lies between
 * two windows of time, or where two sets of bands overlap. Nobody shows them, and they must be safe all the same.
 */
export type Links = { relations: GivenRelation[]; inner: string[] }

/** Atoms are the inner cells of the common cross-classification of tables that no single table holds. */
export type Relations = { relations: Relation[]; cells: string[]; atoms: string[] }

const CELL_LIMIT = 200_000

/** Derives every relation of the structure. The cells of each table are listed too, in the tables' order. */
export function relationsOf(structure: Structure): Checked<Relations> {
  const faults = structureFaults(structure)
  if (faults.length > 0) return { ok: false, faults }
  const dimensions = new Map(structure.dimensions.map((dimension) => [keyOf(dimension), dimension]))
  const relations = new Map<string, Relation>()
  const cells = new Set<string>()
  const add = (relation: Relation) => {
    const key = relation.terms
      .map(([id, coefficient]) => `${coefficient}*${id}`)
      .sort()
      .join(' ')
    relations.set(`${relation.lo} ${relation.hi} ${key}`, relation)
  }
  for (const [position, table] of structure.tables.entries()) {
    const dims = table.dims.map((name) => dimensions.get(name)).filter((dimension) => dimension !== undefined)
    const size = dims.reduce((product, dimension) => product * codesOf(dimension).length, 1)
    if (size > CELL_LIMIT) {
      return fail(`tables[${position}]`, `has ${size} cells; at most ${CELL_LIMIT} can be handled`)
    }
    for (const id of tableCells(dims)) cells.add(id)
    for (const relation of tableRelations(dims)) add(relation)
  }
  const atoms = crossClassified(structure.tables, dimensions)
  for (const { total, parts } of atoms.margins) add(sumRelation(total, parts))
  for (const [position, given] of structure.relations.entries()) {
    for (const relation of readRelation(given, `relations[${position}]`)) add(relation)
  }
  return { ok: true, value: { relations: [...relations.values()], cells: [...cells], atoms: atoms.atoms } }
}

function tableCells(dims: readonly Dimension[]): string[] {
  const roots = rootsOf(dims)
  return combinations(dims.map(codesOf)).map((codes) => cellId(placeOf(dims, codes), roots))
}

function tableRelations(dims: readonly Dimension[]): Relation[] {
  const roots = rootsOf(dims)
  const relations: Relation[] = []
  for (const [axis, dimension] of dims.entries()) {
    const lists = dims.map((other, index) => (index === axis ? [''] : codesOf(other)))
    const places = combinations(lists).map((codes) => placeOf(dims, codes))
    for (const code of codesOf(dimension)) {
      const children = childrenOf(dimension, code)
      if (children.length === 0) continue
      for (const place of places) {
        const total = cellId({ ...place, [dimension.name]: code }, roots)
        const parts = children.map((child) => cellId({ ...place, [dimension.name]: child }, roots))
        relations.push(sumRelation(total, parts))
      }
    }
  }
  return relations
}

function readRelation(given: GivenRelation, label: string): Relation[] {
  if (Array.isArray(given)) return [sumRelation(given[0], given[1], label)]
  if ('eq' in given) return [sumRelation(given.eq, given.sum, label)]
  if ('terms' in given) {
    const lo = given.lo === undefined && given.hi === undefined ? 0 : (given.lo ?? Number.NEGATIVE_INFINITY)
    const hi = given.lo === undefined && given.hi === undefined ? 0 : (given.hi ?? Number.POSITIVE_INFINITY)
    return [{ terms: Object.entries(given.terms).filter(([, coefficient]) => coefficient !== 0), lo, hi, label }]
  }
  // Multiplied by 2 × 10^decimals, (v − h)·den ≤ scale·num ≤ (v + h)·den has whole coefficients.
  const { num, den, v, decimals, scale } = given.rate
  const unit = 2 * 10 ** decimals
  const shown = Math.round(unit * v)
  const weight = unit * scale
  return [
    {
      terms: [
        [num, weight],
        [den, -(shown - 1)],
      ],
      lo: 0,
      hi: Number.POSITIVE_INFINITY,
      label,
    },
    {
      terms: [
        [num, weight],
        [den, -(shown + 1)],
      ],
      lo: Number.NEGATIVE_INFINITY,
      hi: 0,
      label,
    },
  ]
}

function sumRelation(total: string, parts: readonly string[], label?: string): Relation {
  const terms: [string, number][] = [[total, 1], ...parts.map((part): [string, number] => [part, -1])]
  return { terms, lo: 0, hi: 0, label: label ?? `${total} = ${parts.join(' + ')}` }
}

function placeOf(dims: readonly Dimension[], codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(dims.map((dimension, index) => [dimension.name, codes[index] ?? dimension.root]))
}

function structureFaults(structure: Structure): Fault[] {
  const faults: Fault[] = []
  const names = new Set<string>()
  for (const [position, dimension] of structure.dimensions.entries()) {
    const place = `dimensions[${position}]`
    if (names.has(keyOf(dimension))) faults.push({ place, message: `the name ${dimension.name} is used twice` })
    names.add(keyOf(dimension))
    for (const text of [dimension.name, ...codesOf(dimension)]) {
      if (!isPlain(text)) faults.push({ place, message: `“${text}” must not be empty or hold = or |` })
    }
    for (const [code, children] of Object.entries(dimension.children)) {
      if (new Set(children).size < children.length) {
        faults.push({ place: `${place}.children.${code}`, message: 'names a part twice' })
      }
    }
    const looped = loopOf(dimension)
    if (looped !== undefined) faults.push({ place, message: `${looped} is part of itself` })
  }
  for (const [position, table] of structure.tables.entries()) {
    for (const [index, name] of table.dims.entries()) {
      const place = `tables[${position}].dims[${index}]`
      if (!names.has(name)) faults.push({ place, message: `no dimension is named ${name}` })
      if (table.dims.indexOf(name) !== index) faults.push({ place, message: `names ${name} twice` })
    }
  }
  for (const [position, given] of structure.relations.entries()) {
    const parts = Array.isArray(given) ? [given[0], ...given[1]] : 'eq' in given ? [given.eq, ...given.sum] : []
    if (new Set(parts).size < parts.length) {
      faults.push({ place: `relations[${position}]`, message: 'names a cell twice' })
    }
  }
  return faults
}

function loopOf(dimension: Dimension): string | undefined {
  const done = new Set<string>()
  const open = new Set<string>()
  const visit = (code: string): string | undefined => {
    if (open.has(code)) return code
    if (done.has(code)) return undefined
    open.add(code)
    for (const child of childrenOf(dimension, code)) {
      const found = visit(child)
      if (found !== undefined) return found
    }
    open.delete(code)
    done.add(code)
    return undefined
  }
  for (const code of codesOf(dimension)) {
    const found = visit(code)
    if (found !== undefined) return found
  }
  return undefined
}

function fail(place: string, message: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ place, message }] }
}
