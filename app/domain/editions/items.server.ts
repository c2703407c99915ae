// What happened, as one actor may see it. Compiling an issue, making a copy, a preview and the web copy all ask here, so
// that none of them can tell what the domains themselves would not show to that actor.
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { listServicesVerifiedBetween } from '../directory/services.server'
import { listLateFeeds } from '../feeds/feeds.server'
import { listAnsweredMattersBetween } from '../matters/agenda-lines.server'
import { listOpenActions } from '../meetings/actions.server'
import { listMeetingsBetween, listMinutesApprovedBetween } from '../meetings/meetings.server'
import { listDecisionsBetween } from '../proposals/decisions/decisions.server'
import { listOpenProposals, listProposalsAwaiting } from '../proposals/proposals.server'
import { findPublishedRelease, listReleasesPublishedBetween } from '../releases/releases.server'
import { addDays, dayOf } from '../time'
import type { Entry, Frequency } from './edition'

/** The time that an issue covers, `from` included and `to` not. */
export type Span = { from: Date; to: Date; frequency: Frequency; zone: string }

/** How far ahead an edition looks, in days. */
const ahead: Record<Frequency, number> = { daily: 7, weekly: 14, monthly: 35 }

/** Everything of the span that the actor may see, section by section. `today` says which data are late. */
export async function listEntries(db: Reader, actor: Actor, span: Span, today: string): Promise<Entry[]> {
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
  // The lists of releases and matters take (from, to] where this takes [from, to).
  const [after, until] = [new Date(from.getTime() - 1), new Date(to.getTime() - 1)]
  for (const { id, slug, title } of await listReleasesPublishedBetween(db, after, until)) {
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
  for (const { id, number, title, answerKind } of await listAnsweredMattersBetween(db, actor, after, until)) {
    if (answerKind) entries.push({ section: 'said-did', kind: 'matter', id, number, title, answer: answerKind })
  }
  for (const { id, name, verifiedOn } of await listServicesVerifiedBetween(db, dayOf(from, zone), dayOf(to, zone))) {
    // An entry that is checked again later is news again.
    entries.push({ section: 'services', kind: 'service', id: `${id} ${verifiedOn}`, name, verifiedOn })
  }
  return entries
}

/** What waits for this person now: positions that their organisation owes, and actions due within two weeks. */
export async function listNeeds(db: Reader, actor: Actor, today: string, now: Date): Promise<Entry[]> {
  if (actor.kind !== 'person' || !actor.isMember) return []
  const needs: Entry[] = []
  const numbers = new Set<string>()
  for (const { number, title, closesAt } of await listProposalsAwaiting(db, actor, now)) {
    if (numbers.has(number)) continue
    numbers.add(number)
    needs.push({ section: 'needs-you', kind: 'proposal', id: number, number, title, closesAt: closesAt.toISOString() })
  }
  if (actor.organisationIds.length === 0) return needs
  for (const { id, title, dueOn } of await listOpenActions(db, actor, { organisationIds: actor.organisationIds })) {
    if (dueOn > addDays(today, 14)) continue
    needs.push({ section: 'needs-you', kind: 'action', id, title, dueOn, isLate: dueOn < today })
  }
  return needs
}
