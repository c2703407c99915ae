// A list of people to invite: read from text, and judged row by row against what the coalition has. Pure.
import type { Locale, SeatRole, SiteRole } from '#db/schema/words'
import { emailAddress } from '../input'
import { readGrid } from '../uploads/grid'
import type { InvitationInput } from './invitation'

export const mostRows = 500
export const listColumns = ['name', 'email', 'organisation', 'body', 'seatRole', 'siteRole', 'language'] as const
export type ListColumn = (typeof listColumns)[number]

/** What may be written in a list, folded, and what it means; in every language of the portal. */
export type ListWords = {
  columns: Map<string, ListColumn>
  seatRoles: Map<string, SeatRole>
  siteRoles: Map<string, SiteRole>
  locales: Map<string, Locale>
}
/** Words as they are compared: without case, accents or doubled blanks. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()

export type ListRow = Record<ListColumn, string> & { row: number }
export type ListRead =
  | { ok: true; rows: ListRow[] }
  | {
      ok: false
      code: 'quotes' | 'empty' | 'no-header' | 'too-many' | 'unknown-column' | 'double-column'
      what: string
    }

/** The rows below the head. Rows are counted as a spreadsheet counts them; cells are text, whatever they look like. */
export function readList(text: string, words: ListWords): ListRead {
  const wrong = (code: Exclude<ListRead, { ok: true }>['code'], what = ''): ListRead => ({ ok: false, code, what })
  const read = readGrid(text)
  if (!read.ok) return wrong(read.code)
  const { cells } = read.grid
  const head = cells.findIndex((row) => row.some((cell) => words.columns.get(folded(cell)) === 'email'))
  if (head < 0) return wrong('no-header')
  const columns = (cells[head] ?? []).map((cell) => ({ cell, column: words.columns.get(folded(cell)) }))
  const unknown = columns.find(({ cell, column }) => cell !== '' && !column)
  if (unknown) return wrong('unknown-column', unknown.cell)
  const double = columns.find(({ column }, at) => column && columns.findIndex((one) => one.column === column) < at)
  if (double) return wrong('double-column', double.cell)
  const rows = cells.slice(head + 1).flatMap((row, at) => {
    if (row.every((cell) => cell === '')) return []
    const value = (column: ListColumn) => row[columns.findIndex((one) => one.column === column)] ?? ''
    const cellsOfRow = Object.fromEntries(listColumns.map((column) => [column, value(column)]))
    return [{ ...cellsOfRow, row: head + at + 2 } as ListRow]
  })
  if (rows.length === 0) return wrong('empty')
  return rows.length > mostRows ? wrong('too-many', String(rows.length)) : { ok: true, rows }
}

export type ListSeat = {
  seatId: string
  organisationId: string
  bodyId: string
  observes: boolean
  /** Address of the delegate who speaks for it, or is invited to; null where nobody is. */
  delegate: string | null
}
/** What the rows are judged against. */
export type ListFacts = {
  organisations: { id: string; name: string }[]
  bodies: { id: string; name: string; slug: string; kind: string }[]
  seats: ListSeat[]
  /** What people of an address hold already: `seat ID role`, `organisation ID`, `role NAME`. */
  held: Map<string, Set<string>>
  /** The same of invitations that are open. */
  invited: Map<string, Set<string>>
  locales: readonly Locale[]
  mayInviteTo: (siteRole: SiteRole | null) => boolean
  isOneAddress: (address: string) => boolean
}

export type ListProblemCode =
  | ('required' | 'too-long' | 'email' | 'unknown' | 'nearest' | 'no-seat' | 'no-role' | 'no-body' | 'not-allowed')
  | ('observers-only' | 'seat-taken' | 'already-member' | 'already-invited' | 'duplicate' | 'nothing')
export type ListProblem = { column: ListColumn; code: ListProblemCode; what: string }
export type PlannedRow = ListRow & { problems: ListProblem[]; input: InvitationInput | null; hasAccount: boolean }

/** What would happen to each row; a row with problems has no input. */
export function planInvitations(rows: readonly ListRow[], facts: ListFacts, words: ListWords): PlannedRow[] {
  const before = new Map<string, number>()
  return rows.map((row) => {
    const planned = judge(row, facts, words)
    if (!planned.input) return planned
    const keys = [`${planned.input.email} ${claimOf(planned.input)}`]
    if (planned.input.seatRole === 'delegate') keys.push(`delegate ${planned.input.seatId}`)
    const earlier = keys.flatMap((key) => before.get(key) ?? [])[0]
    if (earlier !== undefined) {
      const column = before.has(keys[0] as string) ? ('email' as const) : ('seatRole' as const)
      return { ...planned, input: null, problems: [{ column, code: 'duplicate', what: String(earlier) }] }
    }
    for (const key of keys) before.set(key, row.row)
    return planned
  })
}

/** What an invitation gives, in the words of `held` and `invited`. */
export const claimsOf = (
  input: Pick<InvitationInput, 'seatId' | 'seatRole' | 'organisationId' | 'siteRole'>,
): string[] => [
  ...(input.seatId ? [`seat ${input.seatId} ${input.seatRole}`] : []),
  ...(input.organisationId && !input.seatId ? [`organisation ${input.organisationId}`] : []),
  ...(input.siteRole ? [`role ${input.siteRole}`] : []),
]
const claimOf = (input: InvitationInput): string => claimsOf(input).join(', ')

function judge(row: ListRow, facts: ListFacts, words: ListWords): PlannedRow {
  const problems: ListProblem[] = []
  const say: Say = (column, code, what = '') => void problems.push({ column, code, what })
  if (row.name === '') say('name', 'required')
  if (row.name.length > 120) say('name', 'too-long')
  const address = emailAddress().safeParse(row.email)
  const email = address.success && facts.isOneAddress(address.data) ? address.data : null
  if (row.email === '') say('email', 'required')
  else if (email === null) say('email', 'email')
  const oneOf = <T>(column: ListColumn, known: Map<string, T>, fallback: T): T => {
    if (row[column] === '') return fallback
    const found = known.get(folded(row[column]))
    if (found === undefined) say(column, 'unknown', row[column])
    return found ?? fallback
  }
  const seatRole = oneOf<SeatRole | null>('seatRole', words.seatRoles, null)
  const siteRole = oneOf<SiteRole | null>('siteRole', words.siteRoles, null)
  const locale = oneOf<Locale>('language', words.locales, facts.locales[0] ?? 'en')
  if (!facts.locales.includes(locale)) say('language', 'not-allowed', row.language)
  if (siteRole && !facts.mayInviteTo(siteRole)) say('siteRole', 'not-allowed', row.siteRole)
  const organisation = named('organisation', row.organisation, facts.organisations, say)
  const body = named('body', row.body, facts.bodies, say)
  const seat =
    organisation && body
      ? facts.seats.find((one) => one.organisationId === organisation.id && one.bodyId === body.id)
      : undefined
  if (organisation && body && !seat) say('body', 'no-seat', organisation.name)
  if (row.body !== '' && row.organisation === '') say('organisation', 'required')
  if (row.body !== '' && row.seatRole === '') say('seatRole', 'no-role')
  if (row.body === '' && row.seatRole !== '') say('body', 'no-body')
  if (row.body === '' && row.organisation === '' && row.siteRole === '') say('organisation', 'nothing')
  if (seat?.observes && seatRole && seatRole !== 'observer') say('seatRole', 'observers-only')
  if (seatRole === 'delegate' && seat?.delegate && seat.delegate !== email) say('seatRole', 'seat-taken')
  const hasAccount = email !== null && facts.held.has(email)
  if (email === null || problems.length > 0) return { ...row, problems, input: null, hasAccount }
  const input: InvitationInput = {
    name: row.name,
    email,
    locale,
    seatId: seat?.seatId ?? null,
    seatRole: seat ? seatRole : null,
    organisationId: seat ? seat.organisationId : (organisation?.id ?? null),
    siteRole,
  }
  const has = (known: Map<string, Set<string>>) =>
    claimsOf(input).length > 0 && claimsOf(input).every((claim) => known.get(email)?.has(claim))
  if (has(facts.held)) say('email', 'already-member')
  else if (has(facts.invited)) say('email', 'already-invited')
  return problems.length > 0 ? { ...row, problems, input: null, hasAccount } : { ...row, problems, input, hasAccount }
}

type Named = { id: string; name: string; slug?: string; kind?: string }
type Say = (column: ListColumn, code: ListProblemCode, what?: string) => void

/** The thing of this name (or slug, or kind where only one has it); else the nearest name is said. */
function named<T extends Named>(column: ListColumn, text: string, things: readonly T[], say: Say): T | undefined {
  if (text === '') return undefined
  const wanted = folded(text)
  const found =
    things.find((one) => folded(one.name) === wanted || one.slug === wanted) ??
    things.find((one, _, all) => one.kind === wanted && all.filter((other) => other.kind === wanted).length === 1)
  if (found) return found
  const nearest = nearestName(wanted, things)
  if (nearest) say(column, 'nearest', nearest)
  else say(column, 'unknown', text)
  return undefined
}

const pairsOf = (text: string): string[] => {
  const padded = ` ${folded(text)} `
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2))
}

/** The name that shares most pairs of letters (Dice's coefficient), where that is at least a third of them. */
export function nearestName(text: string, things: readonly { name: string }[]): string | null {
  const wanted = pairsOf(text)
  const likeness = (name: string) => {
    const own = pairsOf(name)
    const left = [...own]
    const shared = wanted.filter((pair) => {
      const at = left.indexOf(pair)
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
    return (2 * shared.length) / (wanted.length + own.length)
  }
  const best = things.map(({ name }) => ({ name, share: likeness(name) })).sort((a, b) => b.share - a.share)[0]
  return best && best.share >= 1 / 3 ? best.name : null
}
