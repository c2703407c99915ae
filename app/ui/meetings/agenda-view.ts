import type { AgendaItem } from '~/domain/meetings/agenda/agenda.server'
import { renderMarkdown } from '~/platform/markdown'

/** An agenda item as pages show it; papers and minutes as sanitised HTML. Called in loaders. */
export function agendaView(items: readonly AgendaItem[], publishedAt: Date | null) {
  return items.map((item, at) => ({
    id: item.id,
    number: at + 1,
    title: item.title,
    type: item.type,
    minutes: item.minutes,
    presenter: item.presenter,
    paperHtml: item.paper ? renderMarkdown(item.paper) : '',
    visibility: item.visibility,
    reasonCode: item.reasonCode,
    isLate: item.isLate,
    /** Placed after the agenda was published, and before it locked. */
    isAdded: !item.isLate && publishedAt !== null && item.placedAt > publishedAt,
    placedBy: item.placedBy,
    placedByName: item.placedByName,
    matterNumber: item.matterNumber,
    proposalNumber: item.proposalNumber,
    minutesHtml: item.written?.text ? renderMarkdown(item.written.text) : '',
    closedMatters: item.written?.matters ?? null,
    isMinuted: item.written !== null,
  }))
}
export type AgendaLine = ReturnType<typeof agendaView>[number]
