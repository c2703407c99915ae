import { z } from 'zod'
import { combinations, type Dimension } from './cells'

/** The `accord-disclosure/1` problem: what a table holds (protect) or what a publication shows (audit). */
export const FORMAT = 'accord-disclosure/1'

/** What is wrong with an input and where: a path such as `tables[0].dims[1]` or a cell id. */
export type Fault = { place: string; message: string }
export type Checked<Value> = { ok: true; value: Value } | { ok: false; faults: Fault[] }

const id = z.string().min(1)
const ids = z.array(id)
const count = z.number().int('must be a whole number').min(0, 'must not be negative').max(1e9)

const dimension = z.strictObject({ name: id, root: id, children: z.record(id, z.array(id).min(1)) })
const table = z.strictObject({ name: id, dims: z.array(id).min(1) })

const bound = z.number().nullable()
const rateShape = z.strictObject({
  num: id,
  den: id,
  v: z.number().min(0),
  decimals: z.number().int().min(0).max(6),
  scale: z.number().positive().default(100),
})
const relation = z.union(
  [
    z.tuple([id, z.array(id).min(1)]),
    z.strictObject({ eq: id, sum: z.array(id).min(1) }),
    z.strictObject({ terms: z.record(id, z.number()), lo: bound.optional(), hi: bound.optional() }),
    z.strictObject({ rate: rateShape }),
  ],
  { error: 'must be [total, [parts]], {eq, sum}, {terms, lo, hi} or {rate}' },
)

const requirement = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('exact') }),
  z.strictObject({ mode: z.literal('upper') }),
  z.strictObject({ mode: z.literal('full') }),
  z.strictObject({ mode: z.literal('width'), width: z.number().int().min(1) }),
  z.strictObject({ mode: z.literal('cells'), cells: z.record(id, z.tuple([count, count, count])) }),
])

const policy = z.strictObject({
  threshold: z.number().int().min(2).max(1000).default(11),
  zeros: z.enum(['publish', 'suppressible', 'sensitive']).default('suppressible'),
  require: requirement.default({ mode: 'upper' }),
  marks: z.enum(['single', 'distinct']).default('single'),
})

const shared = {
  format: z.literal(FORMAT),
  seconds: z.number().positive().max(3600).default(30),
  dimensions: z.array(dimension).default([]),
  tables: z.array(table).default([]),
  relations: z.array(relation).default([]),
  policy: policy.prefault({}),
  primary: ids.optional(),
}

const protectProblem = z.strictObject({
  ...shared,
  task: z.literal('protect'),
  cells: z.record(id, count),
  forced: ids.default([]),
  hidden: ids.default([]),
  already: ids.default([]),
  earlier: z.strictObject({ published: ids.default([]), suppressed: ids.default([]) }).prefault({}),
  cost: z.union([z.enum(['count', 'value']), z.record(id, z.number().min(0))]).default('count'),
})

const auditCell = z.union(
  [
    count,
    z.null(),
    z.strictObject({ v: count }),
    z.strictObject({ v: z.null(), hidden: z.literal(true) }),
    z.strictObject({ v: z.null(), mark: z.enum(['p', 's']) }),
    z.strictObject({ v: count, round: z.number().int().min(2), roundKind: z.enum(['nearest', 'random']) }),
    z.strictObject({
      v: z.null(),
      lo: count.optional(),
      hi: count.nullable().optional(),
      sensitive: z.boolean().optional(),
    }),
  ],
  { error: 'must be a count, null, or an object as the format describes' },
)

const auditProblem = z.strictObject({
  ...shared,
  task: z.literal('audit'),
  cells: z.record(id, auditCell),
  probes: z.array(z.strictObject({ name: id, terms: z.record(id, z.number()) })).default([]),
})

const release = z.strictObject({
  id,
  /** Cells count everybody up to this day. */
  asOf: id.optional(),
  /** The dimension whose codes are closed periods. */
  periodDim: id.optional(),
  dimensions: z.array(dimension),
  tables: z.array(
    z.strictObject({
      dims: z.array(id).min(1),
      cells: z.array(z.strictObject({ at: z.record(id, id).default({}), v: count.nullable() })),
    }),
  ),
  rates: z.array(rateShape).default([]),
  relations: z.array(relation).default([]),
})

const releasesProblem = auditProblem.extend({
  cells: z.record(id, auditCell).default({}),
  releases: z.array(release).min(1),
})

const roundProblem = z.strictObject({
  ...shared,
  task: z.literal('round'),
  cells: z.record(id, count),
  base: z.number().int().min(2).max(1000).default(5),
})

const problem = z.union([protectProblem, releasesProblem, auditProblem, roundProblem])
const byTask = { protect: protectProblem, audit: auditProblem, round: roundProblem }

export type Policy = z.infer<typeof policy>
export type Requirement = z.infer<typeof requirement>
export type TableShape = z.infer<typeof table>
export type GivenRelation = z.infer<typeof relation>
export type AuditCell = z.infer<typeof auditCell>
export type ProtectProblem = z.infer<typeof protectProblem>
export type AuditProblem = z.infer<typeof auditProblem>
export type ReleasesProblem = z.infer<typeof releasesProblem>
export type RoundProblem = z.infer<typeof roundProblem>
export type Problem = z.infer<typeof problem>
/** Two parts of one dimension made one: what would then be hidden, in cells and in people. */
export type Proposal = {
  merge: { dimension: string; codes: [string, string] }
  primary: number
  suppressed: number
  people: number
  /** How many withheld cells fewer; left out where there is no pattern to compare with. */
  saved?: number
  /** The tables that the merge changes. */
  tables?: string[]
}
export type Structure = { dimensions: Dimension[]; tables: TableShape[]; relations: GivenRelation[] }

export type Status = 'optimal' | 'feasible' | 'infeasible' | 'safe' | 'unsafe' | 'inconsistent'
/** The upper end is null where nothing limits it. */
export type Interval = [lower: number, upper: number | null]
export type Breach = { id: string; interval: Interval | null; why: string }
export type Answer = {
  status: Status
  suppressed: string[]
  cost?: number
  bound?: number
  milliseconds: number
  intervals: Record<string, Interval>
  reasons: Record<string, string>
  /** For each further cell that had to be hidden, the primary cells that lean on it. */
  covers: Record<string, string[]>
  breaches: Breach[]
  warnings: string[]
  /** True where the time limit ended the search; what is given is safe, or is not given. */
  timedOut: boolean
  rounded?: Record<string, number>
  proposals?: Proposal[]
}

/** Reads an unknown value as a problem. Every fault names its place; nothing is guessed. */
export function parseProblem(input: unknown): Checked<Problem> {
  const result = schemaOf(input).safeParse(input)
  if (result.success) return withTrees(result.data)
  const faults = result.error.issues.map((issue) => ({ place: placeOf(issue.path), message: issue.message }))
  return { ok: false, faults }
}

/** The schema of the task that the input names, so that faults are told of that task alone. */
function schemaOf(input: unknown): z.ZodType<Problem> {
  if (typeof input !== 'object' || input === null || !('task' in input)) return problem
  const { task } = input
  if (task === 'audit' && 'releases' in input) return releasesProblem
  if (task === 'protect' || task === 'audit' || task === 'round') return byTask[task]
  return z.strictObject({ ...shared, task: z.enum(['protect', 'audit', 'round']) }) as unknown as z.ZodType<Problem>
}

/** Dimensions of one name are several trees of one variable: a table with that name holds all of them. */
function withTrees(parsed: Problem): Checked<Problem> {
  const trees = new Map<string, Dimension[]>()
  for (const dimension of parsed.dimensions as Dimension[]) {
    trees.set(dimension.name, [...(trees.get(dimension.name) ?? []), dimension])
  }
  if ([...trees.values()].every((list) => list.length < 2)) return { ok: true, value: parsed }
  const keys = new Map<string, string[]>()
  for (const [name, list] of trees) {
    for (const [at, dimension] of list.entries()) dimension.key = at === 0 ? name : `${name}#${at + 1}`
    keys.set(
      name,
      list.map((dimension) => dimension.key ?? name),
    )
  }
  const tables = parsed.tables.flatMap((shape) =>
    combinations(shape.dims.map((name) => keys.get(name) ?? [name])).map((dims) => ({ ...shape, dims })),
  )
  return { ok: true, value: { ...parsed, tables } }
}

function placeOf(path: readonly PropertyKey[]): string {
  let place = ''
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`
    else if (/^[A-Za-z]\w*$/.test(String(step))) place += place === '' ? String(step) : `.${String(step)}`
    else place += `[${JSON.stringify(String(step))}]`
  }
  return place === '' ? 'problem' : place
}
