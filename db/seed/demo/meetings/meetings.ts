// How a meeting of the sample year goes: drafted from the standing items, published, held, minuted, circulated, approved.

import { gatherReady } from '~/across/agenda.server'
import type { Person } from '~/domain/access/actor'
import { listAgenda, placeItem } from '~/domain/meetings/agenda/agenda.server'
import { linesOf, type ReadyLines } from '~/domain/meetings/agenda/ready'
import { addAction, completeAction } from '~/domain/meetings/agreed-actions.server'
import { draftMeeting } from '~/domain/meetings/drafting.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { approveMinutes, circulateMinutes, writeMinutes } from '~/domain/meetings/minutes/minutes.server'
import { publishMeeting } from '~/domain/meetings/publication.server'
import { closeMeeting, giveReply, openMeeting, takeAttendance } from '~/domain/meetings/session.server'
import { findActor } from '~/domain/people/actor.server'
import { listDelegates, listSeatFacts } from '~/domain/seats/delegates.server'
import { findSite } from '~/domain/site/settings.server'
import { addDays, dayOf } from '~/domain/time'
import { paths } from '~/paths'
import type { agendaItems } from '../../../schema/meetings'
import type { AgendaItemType, AgendaSource, ReasonCode } from '../../../schema/words'
import type { CastName } from '../../world'
import { type Chance, chanceOf } from '../figures/chance'
import type { Deed, Scene } from '../stage'
import { type Calendar, zone } from './calendar'

export type Task = {
  what: string
  owes: string /** Days until it is due. */
  due: number /** Days until it was done; never, where it is left out. */
  done?: number
  note?: string
}
export type Minutes = {
  /** By source of the standing item; `none` is a list, in the order of the items without a source. */
  said: Partial<Record<Exclude<AgendaSource, 'none'>, string>> & { none?: string[] }
  tasks?: Task[]
  /** A closed item: its reason, and how many matters it dealt with. */
  closed?: { reason: ReasonCode; matters: number }
  /** Organisations that were not there. */
  away?: string[]
}
export type Sitting = {
  key: string
  body: string
  by: CastName
  title: string
  starts: Date
  minutesLong: number
  place: string
  link: string
  dialIn?: string
  reasonCode: ReasonCode | null
  /** Days before the start on which it is drafted and published. */
  drafted: number
  published: number | null
  minutes: Minutes | null
  /** When its minutes went round, and when they were approved. */
  circulated?: Date
  approved?: Date
}

const hours = (at: Date, n: number) => new Date(at.getTime() + n * 3_600_000)

/** The address that the sample site's invitations name. */
export type Address = { url: string; host: string }

export function sittingDeeds(sitting: Sitting, calendar: Calendar, address: Address): Deed[] {
  const { starts, published, minutes, circulated, approved } = sitting
  const deeds: Deed[] = [{ at: hours(starts, -24 * sitting.drafted), act: (scene) => draft(scene, sitting) }]
  if (published !== null)
    deeds.push({ at: hours(starts, -24 * published), act: (scene) => publish(scene, sitting, address) })
  // Replies are of interest until a meeting has been held.
  if (published !== null && starts > calendar.now)
    deeds.push({ at: hours(starts, -24 * (published - 0.6)), act: (scene) => reply(scene, sitting) })
  if (minutes) {
    const over = hours(starts, sitting.minutesLong / 60)
    deeds.push(
      {
        at: starts,
        act: async (scene) => openMeeting(scene.tx, await scene.as(sitting.by), scene.idOf(sitting.key), scene.now),
      },
      { at: hours(starts, 0.15), act: (scene) => attend(scene, sitting, minutes) },
      { at: hours(starts, sitting.minutesLong / 60 - 0.05), act: (scene) => write(scene, sitting, minutes) },
      {
        at: over,
        act: async (scene) => closeMeeting(scene.tx, await scene.as(sitting.by), scene.idOf(sitting.key), scene.now),
      },
      ...(minutes.tasks ?? []).flatMap((task) => doneDeed(sitting, task)),
    )
  }
  if (circulated)
    deeds.push({
      at: circulated,
      act: async ({ tx, now, today, as, idOf }) =>
        circulateMinutes(tx, await as(sitting.by), idOf(sitting.key), today, now),
    })
  if (approved)
    deeds.push({
      at: approved,
      act: async ({ tx, now, today, as, idOf }) =>
        approveMinutes(tx, await as(sitting.by), idOf(sitting.key), '', today, now),
    })
  return deeds.filter((deed) => deed.at <= calendar.now)
}

async function draft(scene: Scene, sitting: Sitting): Promise<void> {
  const { tx, now, as, known } = scene
  const actor = await as(sitting.by)
  const {
    body: bodyId,
    title,
    starts: startsAt,
    minutesLong: durationMinutes,
    place,
    link,
    dialIn = '',
    reasonCode,
  } = sitting
  const plan = {
    bodyId,
    title,
    startsAt,
    durationMinutes,
    place,
    link,
    dialIn,
    visibility: reasonCode ? ('members' as const) : ('public' as const),
    reasonCode,
  }
  const { id } = await draftMeeting(tx, actor, plan, await gather(scene, actor, bodyId, startsAt), zone, now)
  known.set(sitting.key, id)
  const closed = sitting.minutes?.closed
  if (closed)
    await placeItem(
      tx,
      actor,
      id,
      {
        title: '',
        type: 'closed',
        minutes: 10,
        presenter: '',
        paper: '',
        visibility: 'closed',
        reasonCode: closed.reason,
      },
      now,
    )
}

/** What is ready for each standing item, as the drafting page gathers it. */
async function gather({ tx, now, today }: Scene, actor: Person, bodyId: string, startsAt: Date): Promise<ReadyLines> {
  const site = await findSite(tx)
  return site ? gatherReady({ db: tx, actor, site, today, now }, bodyId, startsAt) : linesOf({})
}

async function publish({ tx, now, as, idOf }: Scene, sitting: Sitting, { url, host }: Address): Promise<void> {
  const organizer = { name: 'Calder Accord', email: 'office@calder.example' }
  const id = idOf(sitting.key)
  const urlOf = (meetingId: string) => `${url}${paths.meeting(meetingId)}`
  await publishMeeting(tx, await as(sitting.by), id, { host, zone, organizer, urlOf }, linesOf({}), now)
}

/** Some say beforehand whether they will come. */
async function reply({ tx, now, today, idOf }: Scene, sitting: Sitting): Promise<void> {
  const chance = chanceOf(`${sitting.key} replies`)
  for (const delegate of await listDelegates(tx, sitting.body, today)) {
    if (delegate.role !== 'delegate' || !chance.happens(0.6)) continue
    const actor = await findActor(tx, delegate.personId, today)
    if (actor)
      await giveReply(
        tx,
        actor,
        idOf(sitting.key),
        chance.happens(0.85) ? 'yes' : chance.happens(0.5) ? 'maybe' : 'no',
        now,
      )
  }
}

async function attend({ tx, now, today, as, idOf }: Scene, sitting: Sitting, { away = [] }: Minutes): Promise<void> {
  const chance = chanceOf(`${sitting.key} room`)
  const { seats, charter } = await listSeatFacts(tx, sitting.body, today)
  const delegates = await listDelegates(tx, sitting.body, today)
  const entries = seats.map(({ organisationId, sector }) => {
    const speaker = delegates.find((one) => one.organisationId === organisationId && one.role === 'delegate')
    const status =
      away.includes(organisationId) || !speaker
        ? ('apologies' as const)
        : presence(chance, charter.requiredSectors.includes(sector))
    const here = status === 'present' || status === 'remote'
    return { organisationId, status, represented: here ? (speaker?.name ?? '') : '' }
  })
  await takeAttendance(tx, await as(sitting.by), idOf(sitting.key), entries, zone, now)
}

function presence(chance: Chance, isNeeded: boolean): 'present' | 'remote' | 'apologies' | 'absent' {
  const drawn = chance.next()
  if (isNeeded) return drawn < 0.8 ? 'present' : 'remote'
  return drawn < 0.66 ? 'present' : drawn < 0.84 ? 'remote' : drawn < 0.96 ? 'apologies' : 'absent'
}

async function write(scene: Scene, sitting: Sitting, { said, tasks = [], closed }: Minutes): Promise<void> {
  const { tx, now, today, as, idOf, known } = scene
  const actor = await as(sitting.by)
  const meeting = await findMeeting(tx, actor, idOf(sitting.key))
  const id = meeting.id
  const { items } = await listAgenda(tx, actor, meeting)
  const plain = [...(said.none ?? [])]
  const told = new Set<AgendaSource>()
  for (const item of items) {
    if (item.type === 'closed') {
      await writeMinutes(tx, actor, id, item.id, { version: 0, matters: closed?.matters ?? 1 }, now)
      continue
    }
    const words = item.source === 'none' ? plain.shift() : wordsOf(item, said, told)
    if (words) await writeMinutes(tx, actor, id, item.id, { version: 0, text: words }, now)
  }
  const host =
    items.find((item) => item.source === 'successes-and-obstacles') ??
    items.find((item) => item.source === 'community') ??
    items.at(-2)
  // What a proposal's item led to first hangs on it, so that its decision shows how far that is.
  const taken = items.find((item) => item.proposalId && item.visibility === meeting.visibility)
  for (const [at, task] of tasks.entries()) {
    const plan = {
      title: task.what,
      organisationId: task.owes,
      dueOn: addDays(today, task.due),
      itemId: (at === 0 && taken ? taken : host)?.id ?? null,
    }
    known.set(`${sitting.key} ${task.what}`, await addAction(tx, actor, id, plan, now))
  }
}

type Item = Pick<typeof agendaItems.$inferSelect, 'source' | 'paper' | 'proposalId' | 'type'> & { type: AgendaItemType }

/** What a standing item came to: the story's words, once, and else what follows from the item itself. */
function wordsOf(item: Item, said: Minutes['said'], told: Set<AgendaSource>): string {
  if (item.source === 'none') return ''
  const own = told.has(item.source) ? undefined : said[item.source]
  told.add(item.source)
  if (own) return own
  if (item.proposalId)
    return 'Discussed. Positions are given in the portal until closing; the outcome is published in the decision register.'
  if (item.source === 'proposals' && item.paper !== '')
    return 'The review is due. It works as it is; the review is closed when the figures of a full year are there.'
  if (item.source === 'last-minutes')
    return item.paper
      ? 'Approved as circulated. No amendment was asked for.'
      : 'This was the first meeting; there were no earlier minutes.'
  if (item.source === 'open-actions')
    return item.paper
      ? 'Each owner reported. What is not done keeps its date and is shown as late.'
      : 'No action was open.'
  if (item.source === 'proposals') return 'No proposal was before the body.'
  return 'Noted.'
}

const doneDeed = (sitting: Sitting, task: Task): Deed[] =>
  task.done === undefined
    ? []
    : [
        {
          at: hours(sitting.starts, 24 * task.done),
          act: async ({ tx, now, as, idOf }) =>
            completeAction(tx, await as(sitting.by), idOf(`${sitting.key} ${task.what}`), task.note ?? '', now),
        },
      ]

/** "November meeting", "November community meeting" or "Meeting of November 10", by the day in the site's zone. */
export const titleOf = (starts: Date, isMonthly: boolean, what: string): string => {
  const day = new Date(`${dayOf(starts, zone)}T12:00:00Z`)
  const words = new Intl.DateTimeFormat(
    'en-US',
    isMonthly ? { month: 'long', timeZone: 'UTC' } : { month: 'long', day: 'numeric', timeZone: 'UTC' },
  ).format(day)
  return isMonthly ? `${words} ${what}` : `Meeting of ${words}`
}
