import {
  type AgendaItemType,
  type AgendaSource,
  agendaSources,
  type ReasonCode,
  type Visibility,
} from '#db/schema/words'
import type { Saying } from '../../saying'
import { isClosed } from '../input'
import { narrower } from '../meeting'

/**
 * One thing that a standing item can take up when an agenda is drafted. Title and note are plain text. `visibility`
 * says how far the line itself may be read (the meeting's own, where it is left out); a narrower line becomes an item of
 * its own instead of a line in a wider item's paper.
 */
export type ReadyLine = {
  title: string
  note?: string
  matterId?: string
  proposalId?: string
  visibility?: Visibility
  reasonCode?: ReasonCode | null
  /** The title of an item of its own: it stands on the agenda even where no standing item takes its source up. */
  ownItem?: string
}
export type ReadyLines = Record<AgendaSource, ReadyLine[]>

/** A line as its domain gives it: what is no name is a saying, which app/across/agenda.ts puts into the site's words. */
export type AgendaLine = Omit<ReadyLine, 'title' | 'note' | 'ownItem'> & {
  title: string | Saying
  note?: Saying
  ownItem?: Saying
}
/** What the sources are asked with: a body, the moment of its last meeting, and the day that things are judged by. */
export type AskingForAgenda = { bodyId: string; since: Date; today: string; now: Date }

/** Lines of the sources that are given, and none of the others. */
export const linesOf = (given: Partial<ReadyLines>): ReadyLines =>
  Object.fromEntries(agendaSources.map((source) => [source, given[source] ?? []])) as ReadyLines

export type StandingItem = { title: string; type: AgendaItemType; minutes: number; source: AgendaSource }
export type DraftedItem = StandingItem & {
  paper: string
  visibility: Visibility
  reasonCode: ReasonCode | null
  matterId: string | null
  proposalId: string | null
}
type Host = { visibility: Visibility; reasonCode: ReasonCode | null }

/** Markdown that means exactly the words given: nothing in a title becomes markup. */
export const markdownText = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\\`*_[\]<>#|~])/g, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1')

const paperOf = (lines: readonly ReadyLine[]): string =>
  lines
    .map(({ title, note }) => `- ${note ? `**${markdownText(title)}** – ${markdownText(note)}` : markdownText(title)}`)
    .join('\n')

/**
 * The agenda that a body's standing items become, in their order. Proposals become one item each, under the standing
 * item's title; everything else becomes a list in the item's paper.
 */
export function draftedItems(standing: readonly StandingItem[], ready: ReadyLines, meeting: Host): DraftedItem[] {
  return [...standing, ...itemsOfTheirOwn(standing, ready)].flatMap(({ title, type, minutes, source, ...rest }) => {
    const plain: DraftedItem = {
      title,
      type,
      minutes,
      source,
      paper: '',
      visibility: meeting.visibility,
      reasonCode: meeting.reasonCode,
      matterId: null,
      proposalId: null,
    }
    if (isClosed(plain))
      return [{ ...plain, title: '', visibility: 'closed' as const, reasonCode: plain.reasonCode ?? 'personnel' }]
    const lines = ready[source].filter(
      (line) => line.visibility !== 'closed' && (!('isOwn' in rest) || line.ownItem !== undefined),
    )
    if (source === 'none' || lines.length === 0) return [plain]
    return source === 'proposals' ? perProposal(plain, lines) : perVisibility(plain, lines)
  })
}

/** Minutes for what nobody planned for. */
const unplannedMinutes = 10

/** Items for the lines that may not be left out and that none of the standing items takes up. */
function itemsOfTheirOwn(standing: readonly StandingItem[], ready: ReadyLines): (StandingItem & { isOwn: true })[] {
  const taken = new Set(standing.filter((item) => item.type !== 'closed').map((item) => item.source))
  return Object.entries(ready).flatMap(([source, lines]) => {
    const title = lines.find((line) => line.ownItem !== undefined)?.ownItem
    if (title === undefined || taken.has(source as AgendaSource)) return []
    const item = { title, type: 'discussion' as const, minutes: unplannedMinutes, source: source as AgendaSource }
    return [{ ...item, isOwn: true as const }]
  })
}

const seenAs = (line: ReadyLine, host: Host): Host => {
  const visibility = narrower(host.visibility, line.visibility ?? host.visibility)
  const reasonCode = visibility === host.visibility ? host.reasonCode : (line.reasonCode ?? 'draft')
  return { visibility, reasonCode }
}

function perProposal(item: DraftedItem, lines: ReadyLine[]): DraftedItem[] {
  const minutes = Math.max(1, Math.ceil(item.minutes / lines.length))
  return lines.map((line) => ({
    ...item,
    ...seenAs(line, item),
    title: `${item.title}: ${line.title}`.slice(0, 200),
    minutes,
    paper: line.note ? markdownText(line.note) : '',
    matterId: line.matterId ?? null,
    proposalId: line.proposalId ?? null,
  }))
}

function perVisibility(item: DraftedItem, lines: ReadyLine[]): DraftedItem[] {
  const groups = new Map<string, { host: Host; lines: ReadyLine[] }>([['', { host: item, lines: [] }]])
  for (const line of lines) {
    const host = seenAs(line, item)
    const key = host.visibility === item.visibility ? '' : `${host.visibility} ${host.reasonCode}`
    const group = groups.get(key) ?? { host, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ host, lines: own }) => ({
    ...item,
    visibility: host.visibility,
    reasonCode: host.reasonCode,
    paper: paperOf(own),
    matterId: (own.length === 1 && own[0]?.matterId) || null,
  }))
}

type Placed = { title: string; paper: string; matterId: string | null }

/** Of what may not be left out, the lines that stand on no item of the agenda yet, placed, deferred or removed. */
export function unplaced(ready: ReadyLines, items: readonly Placed[]): ReadyLines {
  const stands = ({ title, matterId }: ReadyLine) =>
    items.some(
      (item) =>
        (matterId !== undefined && item.matterId === matterId) ||
        item.paper.includes(markdownText(title)) ||
        item.title.includes(title),
    )
  return Object.fromEntries(
    Object.entries(ready).map(([source, lines]) => [source, lines.filter((line) => line.ownItem && !stands(line))]),
  ) as ReadyLines
}
