// Who of the cast reads what, after the specification.
import { type CastName, cast } from '#db/seed/world'
import type { Audience } from './mark'

export type Reader = {
  name: CastName | null
  member: boolean
  /** Bodies in which they hold a seat or an office. */
  rooms: string[]
  /** Bodies whose meetings they lead. */
  leads: string[]
  triage?: boolean
  /** Whether they prepare releases or read them before they are published. */
  makes?: boolean
}
const all = ['pcg', 'owg', 'clt']

/** One reader for each role; the former holder and the staff are without a seat since markEverything (everything.ts). */
export const roles: Record<string, Reader> = {
  visitor: { name: null, member: false, rooms: [], leads: [] },
  'former holder': { name: 'samuel', member: false, rooms: [], leads: [] },
  'staff of a signatory': { name: 'helen', member: false, rooms: [], leads: [] },
  'delegate of another body': { name: 'mara', member: true, rooms: ['pcg'], leads: [] },
  'observer of another body': { name: 'noor', member: true, rooms: ['pcg'], leads: [] },
  delegate: { name: 'tom', member: true, rooms: ['owg'], leads: [] },
  'chair of the workgroup': { name: 'grace', member: true, rooms: ['pcg', 'owg'], leads: ['owg'] },
  'chair of the community team': { name: 'bea', member: true, rooms: ['pcg', 'clt'], leads: ['clt'] },
  liaison: { name: 'daniel', member: true, rooms: ['clt'], leads: ['clt'], triage: true },
  screener: { name: 'sam', member: true, rooms: [], leads: [] },
  evaluator: { name: 'nora', member: true, rooms: [], leads: [], makes: true },
  'project manager': { name: 'ines', member: true, rooms: all, leads: all, triage: true, makes: true },
  administrator: { name: 'ruth', member: true, rooms: [], leads: [], makes: true },
}

export function reads(reader: Reader, seenBy: Audience): boolean {
  if (seenBy.kind === 'everybody') return true
  if (seenBy.kind === 'members') return reader.member
  if (seenBy.kind === 'room') return reader.rooms.includes(seenBy.bodyId)
  if (seenBy.kind === 'leads') return reader.leads.includes(seenBy.bodyId)
  if (seenBy.kind === 'triage') return reader.triage ?? false
  if (seenBy.kind === 'makers') return reader.makes ?? false
  return false
}

/** Whoever a letter is sent to, by their address: a role's reader, somebody else of the cast, or a stranger. */
export function readerAt(email: string): Reader {
  const person = Object.values(cast).find((one) => one.email === email)
  if (!person || 'left' in person) return roles.visitor as Reader
  const known = Object.values(roles).find((role) => role.name === person.id)
  if (known) return known
  const held = [...('seats' in person ? person.seats : []), ...('offices' in person ? person.offices : [])]
  return { name: person.id as CastName, member: true, rooms: held.map(([body]) => body), leads: [] }
}
