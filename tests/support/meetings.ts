// A meeting of the cast at any step of its clock chain, made by the commands that people use.
import type { CastName } from '#db/seed/world'
import type { Store } from '#db/store'
import { listAgenda, placeItem } from '~/domain/meetings/agenda/agenda.server'
import { linesOf } from '~/domain/meetings/agenda/ready'
import type { CalendarSource } from '~/domain/meetings/calendar/calendar.server'
import { draftMeeting } from '~/domain/meetings/drafting.server'
import type { AgendaItemPlan, DraftPlan } from '~/domain/meetings/input'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { circulateMinutes, writeMinutes } from '~/domain/meetings/minutes/minutes.server'
import { publishMeeting } from '~/domain/meetings/publication.server'
import { closeMeeting, openMeeting, takeAttendance } from '~/domain/meetings/session.server'
import { actorNamed } from './actors'
import { now, today } from './store'

export const zone = 'America/Los_Angeles'
/** Two weeks and a day after the tests' moment, 14:00 in Calder. */
export const startsAt = new Date('2026-12-03T22:00:00Z')
export const source: CalendarSource = {
  host: 'accord.example',
  zone,
  organizer: { name: 'Calder Accord', email: 'office@calder.example' },
  urlOf: (id) => `https://accord.example/meetings/${id}`,
}
export const plan: DraftPlan = {
  bodyId: 'pcg',
  title: 'Regular meeting',
  startsAt,
  durationMinutes: 120,
  place: 'County building, room 2',
  link: '',
  dialIn: '',
  visibility: 'public',
  reasonCode: null,
}
export const item: AgendaItemPlan = {
  title: 'Shelter beds in winter',
  type: 'discussion',
  minutes: 10,
  presenter: '',
  paper: '',
  visibility: 'public',
  reasonCode: null,
}
export const closedItem: AgendaItemPlan = {
  ...item,
  title: '',
  type: 'closed',
  visibility: 'closed',
  reasonCode: 'personnel',
}

export const steps = ['drafted', 'published', 'opened', 'closed', 'circulated'] as const
type Until = (typeof steps)[number]

/** A meeting brought to a step of its chain by the body's clerk or the project manager; its id. */
export async function meetingAt(
  store: Store,
  until: Until,
  changes: Partial<DraftPlan> = {},
  by: CastName = 'ines',
): Promise<string> {
  const actor = await actorNamed(store.db, by)
  const { id } = await store.write((tx) => draftMeeting(tx, actor, { ...plan, ...changes }, linesOf({}), zone, now))
  const reached = (step: Until) => steps.indexOf(until) >= steps.indexOf(step)
  if (reached('published')) await store.write((tx) => publishMeeting(tx, actor, id, source, linesOf({}), now))
  if (reached('opened')) await store.write((tx) => openMeeting(tx, actor, id, now))
  if (reached('closed')) {
    await store.write((tx) =>
      takeAttendance(tx, actor, id, [{ organisationId: 'peers', status: 'present', represented: 'Dee' }], zone, now),
    )
    const { items } = await agendaFor(store, id, by)
    const first = items[0]
    if (!first) throw new Error('The agenda is empty')
    await store.write((tx) => writeMinutes(tx, actor, id, first.id, { text: 'All were welcomed.', version: 0 }, now))
    await store.write((tx) => closeMeeting(tx, actor, id, now))
  }
  if (reached('circulated')) await store.write((tx) => circulateMinutes(tx, actor, id, today, now))
  return id
}

/** The agenda as somebody sees it. */
export async function agendaFor(store: Store, id: string, name: CastName) {
  const actor = await actorNamed(store.db, name)
  return listAgenda(store.db, actor, await findMeeting(store.db, actor, id))
}

export async function placed(
  store: Store,
  id: string,
  changes: Partial<AgendaItemPlan> = {},
  by: CastName = 'ines',
): Promise<string> {
  const actor = await actorNamed(store.db, by)
  return store.write((tx) => placeItem(tx, actor, id, { ...item, ...changes }, now))
}
