import { z } from 'zod'
import type { Dimension } from './cells'

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
const relation = z.union(
  [
    z.tuple([id, z.array(id).min(1)]),
    z.strictObject({ eq: id, sum: z.array(id).min(1) }),
    z.strictObject({ terms: z.record(id, z.number()), lo: bound.optional(), hi: bound.optional() }),
    z.strictObject({
      rate: z.strictObject({
        num: id,
        den: id,
        v: z.number().min(0),
        decimals: z.number().int().min(0).max(6),
        scale: z.number().positive().default(100),
      }),
    }),
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

const problem = z.discriminatedUnion('task', [protectProblem, auditProblem])

export type Policy = z.infer<typeof policy>
export type Requirement = z.infer<typeof requirement>
export type TableShape = z.infer<typeof table>
export type GivenRelation = z.infer<typeof relation>
export type AuditCell = z.infer<typeof auditCell>
export type ProtectProblem = z.infer<typeof protectProblem>
export type AuditProblem = z.infer<typeof auditProblem>
export type Problem = z.infer<typeof problem>
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
  breaches: Breach[]
  warnings: string[]
  /** True where the time limit ended the search; what is given is safe, or is not given. */
  timedOut: boolean
}

/** Reads an unknown value as a problem. Every fault names its place; nothing is guessed. */
export function parseProblem(input: unknown): Checked<Problem> {
  const result = problem.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const faults = result.error.issues.map((issue) => ({ place: placeOf(issue.path), message: issue.message }))
  return { ok: false, faults }
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
