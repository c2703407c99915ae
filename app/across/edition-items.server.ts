// What happened, as one actor may see it. Compiling an issue, making a copy, a preview and the web copy all ask here, so
// that none of them can tell what the domains themselves would not show to that actor.
import type { Reader } from '#db/store'
import type { Actor } from '~/domain/access/actor'
import { listServicesVerifiedBetween } from '~/domain/directory/services.server'
import type { EditionSources, Entry, Frequency, Span } from '~/domain/editions/edition'
import { listLateFeeds } from '~/domain/feeds/feeds.server'
import { listAnsweredMattersBetween } from '~/domain/matters/agenda-lines.server'
import { listMeetingsBetween, listMinutesApprovedBetween } from '~/domain/meetings/meetings.server'
import { listDecisionsBetween } from '~/domain/proposals/decisions/decisions.server'
import { listOpenProposals } from '~/domain/proposals/proposals.server'
import { findPublishedRelease, listReleasesPublishedBetween } from '~/domain/releases/releases.server'
import { dayOf } from '~/domain/time'
import { listNeeds } from './needs.server'

/** How far ahead an edition looks, in days. */
const ahead: Record<Frequency, number> = { daily: 7, weekly: 14, monthly: 35 }

/** Everything of the span that the actor may see, section by section. `today` says which data are late. */
async function listEntries(db: Reader, actor: Actor, span: Span, today: string): Promise<Entry[]> {
  const { from, to, frequency, zone } = span
  const entries: Entry[] = []
  for (const row of await listDecisionsBetween(db, actor, from, to)) {
    const { id, number, title, outcome } = row
    entries.push({
      section: 'decided',
      kind: 'decision',
      id,
      number,
      title,
      body: row.bodyName,
      outcome,
      decidedAt: row.decidedAt.toISOString(),
    })
  }
  for (const { id, title, startsAt } of await listMinutesApprovedBetween(db, actor, from, to)) {
    entries.push({ section: 'decided', kind: 'minutes', id, title, startsAt: startsAt.toISOString() })
  }
  const horizon = new Date(to.getTime() + ahead[frequency] * 86_400_000)
  for (const { id, title, startsAt, place } of await listMeetingsBetween(db, actor, to, horizon)) {
    entries.push({ section: 'coming-up', kind: 'meeting', id, title, startsAt: startsAt.toISOString(), place })
  }
  for (const row of await listOpenProposals(db, actor, to)) {
    if (row.visibility === 'closed') continue
    const { number, title, bodyName: body } = row
    entries.push({
      section: 'coming-up',
      kind: 'proposal',
      id: number,
      number,
      title,
      body,
      closesAt: row.closesAt.toISOString(),
    })
  }
  for (const { id, slug, title } of await listReleasesPublishedBetween(db, from, to)) {
    const { successes, obstacles } = await findPublishedRelease(db, slug)
    if (successes) entries.push({ section: 'successes', kind: 'release', id, slug, title, text: successes })
    if (obstacles) entries.push({ section: 'obstacles', kind: 'release', id, slug, title, text: obstacles })
  }
  for (const { id, organisation, measure, period, dueOn } of await listLateFeeds(db, today)) {
    entries.push({
      section: 'data-gaps',
      kind: 'feed',
      id,
      organisation: organisation.name,
      measure: measure.name,
      period,
      dueOn,
    })
  }
  for (const { id, number, title, answerKind } of await listAnsweredMattersBetween(db, actor, from, to)) {
    if (answerKind) entries.push({ section: 'said-did', kind: 'matter', id, number, title, answer: answerKind })
  }
  for (const { id, name, verifiedOn } of await listServicesVerifiedBetween(db, dayOf(from, zone), dayOf(to, zone))) {
    // An entry that is checked again later is news again.
    entries.push({ section: 'services', kind: 'service', id: `${id} ${verifiedOn}`, name, verifiedOn })
  }
  return entries
}

/** Handed to whoever compiles, copies or shows an edition. */
export const editionSources: EditionSources = { listEntries, listNeeds }
