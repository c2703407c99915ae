// Which meetings the sample year has, and the few on which something out of the ordinary happened.

import { listAgenda, placeItem, removeItem } from '~/domain/meetings/agenda/agenda.server'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { addErratum, askAmendment, findMinutes, writeMinutes } from '~/domain/meetings/minutes/minutes.server'
import { cancelMeeting, changeMeeting } from '~/domain/meetings/publication.server'
import { giveReply } from '~/domain/meetings/session.server'
import { paths } from '~/paths'
import type { Deed, Scene } from '../stage'
import { type Calendar, zone } from './calendar'
import { type Address, type Minutes, type Sitting, sittingDeeds, titleOf } from './meetings'
import { pcgMinutes } from './minutes-pcg'
import { cltMinutes, overnightMinutes, owgMinutes } from './minutes-workgroups'

const hours = (at: Date, n: number) => new Date(at.getTime() + n * 3_600_000)
/** A meeting that began less than this long ago is still to come, as far as this story goes. */
const settling = 6

type Series = Pick<
  Sitting,
  'body' | 'by' | 'minutesLong' | 'place' | 'link' | 'dialIn' | 'reasonCode' | 'drafted' | 'published'
> & { monthly: boolean; circulatedAfter: number }

const pcg: Series = {
  body: 'pcg',
  by: 'ines',
  minutesLong: 120,
  place: 'County Administration Building, Room 214',
  link: 'https://meet.calder.example/pcg',
  dialIn: '555-0170',
  reasonCode: null,
  drafted: 20,
  published: 16,
  monthly: true,
  circulatedAfter: 4,
}
const owg: Series = {
  body: 'owg',
  by: 'ines',
  minutesLong: 60,
  place: 'Northside, 3rd floor',
  link: 'https://meet.calder.example/owg',
  reasonCode: 'negotiation',
  drafted: 5,
  published: 4,
  monthly: false,
  circulatedAfter: 2,
}
const clt: Series = {
  body: 'clt',
  by: 'daniel',
  minutesLong: 70,
  place: 'Riverside branch library, community room',
  link: '',
  reasonCode: null,
  drafted: 16,
  published: 14,
  monthly: true,
  circulatedAfter: 5,
}
const overnight: Series = {
  body: 'overnight',
  by: 'ines',
  minutesLong: 60,
  place: 'Open Door, dining room',
  link: '',
  reasonCode: 'negotiation',
  drafted: 6,
  published: 5,
  monthly: false,
  circulatedAfter: 3,
}

function sittings(series: Series, starts: Date[], minutes: Minutes[], now: Date): Sitting[] {
  const { monthly, circulatedAfter, ...plan } = series
  return starts.map((start, at) => {
    const next = starts[at + 1]
    return {
      ...plan,
      key: `${series.body} ${at}`,
      title: titleOf(start, monthly, series.body === 'clt' ? 'community meeting' : 'meeting'),
      starts: start,
      minutes: minutes[at] ?? null,
      circulated: minutes[at] ? hours(start, 24 * circulatedAfter + 2.5) : undefined,
      approved: minutes[at] && next && next < now ? hours(next, 0.3) : undefined,
    }
  })
}

export function meetingDeeds(calendar: Calendar, address: Address): Deed[] {
  const { now, meetings, pcgHeld } = calendar
  const held = (starts: Date[]) => starts.filter((start) => hours(start, settling) < now).length
  const pcgSittings = sittings(pcg, meetings.pcg, pcgMinutes, now)
  const last = pcgSittings[pcgHeld - 1] as Sitting
  // Its minutes went round a few days ago, so that members can still ask for a change of them.
  last.circulated = calendar.ago(3, '11:20')
  const later = pcgSittings.at(-1) as Sitting
  later.published = null
  later.drafted = (later.starts.getTime() - calendar.ago(1, '16:10').getTime()) / 86_400_000
  const owgSittings = sittings(owg, meetings.owg, owgMinutes(held(meetings.owg)), now)
  const off = held(meetings.owg) - 10
  const cancelled = owgSittings[off] as Sitting
  Object.assign(owgSittings[off - 1] as Sitting, { approved: (owgSittings[off + 1] as Sitting).approved })
  Object.assign(cancelled, { minutes: null, circulated: undefined, approved: undefined })
  const nights = [calendar.ago(140, '15:00'), calendar.ago(37, '15:00')]
  const all = [
    ...pcgSittings,
    ...owgSittings,
    ...sittings(clt, meetings.clt, cltMinutes(held(meetings.clt)), now),
    ...sittings(overnight, nights, overnightMinutes, now),
  ]
  return [
    ...all.flatMap((sitting) => sittingDeeds(sitting, calendar, address)),
    ...eventDeeds(calendar, pcgSittings, cancelled, address),
  ]
}

function eventDeeds(calendar: Calendar, pcgSittings: Sitting[], cancelled: Sitting, { url, host }: Address): Deed[] {
  const { pcgHeld } = calendar
  const next = pcgSittings[pcgHeld] as Sitting
  const moved = pcgSittings[5] as Sitting
  const organizer = { name: 'Calder Accord', email: 'office@calder.example' }
  const source = { host, zone, organizer, urlOf: (id: string) => `${url}${paths.meeting(id)}` }
  return [
    {
      at: hours(cancelled.starts, -20),
      act: async ({ tx, now, as, idOf }) =>
        cancelMeeting(
          tx,
          await as('ines'),
          idOf(cancelled.key),
          'The building has no heating. What was on the agenda moves to the next meeting.',
          source,
          now,
        ),
    },
    {
      at: hours(moved.starts, -24 * 10),
      async act({ tx, now, as, idOf }) {
        const actor = await as('ines')
        const { title, startsAt, durationMinutes, link, dialIn, visibility, reasonCode } = await findMeeting(
          tx,
          actor,
          idOf(moved.key),
        )
        const plan = {
          title,
          startsAt,
          durationMinutes,
          place: 'Riverside High School, library',
          link,
          dialIn,
          visibility: visibility === 'closed' ? ('body' as const) : visibility,
          reasonCode,
        }
        await changeMeeting(tx, actor, idOf(moved.key), plan, source, now)
      },
    },
    {
      at: hours((pcgSittings[2] as Sitting).starts, 24 * 50),
      act: async ({ tx, now, as, idOf }) =>
        addErratum(
          tx,
          await as('ines'),
          idOf('pcg 2'),
          'Under “Successes and obstacles”: the worker came after 15 minutes, not after 25. The shop’s own note says so.',
          now,
        ),
    },
    {
      at: calendar.ago(2, '14:40'),
      act: async ({ tx, now, today, as, idOf }) =>
        askAmendment(
          tx,
          await as('mara'),
          idOf(`pcg ${pcgHeld - 1}`),
          'Under “From the workgroup”: please add that the steps were tried at two roll calls before they were sent up.',
          today,
          now,
        ),
    },
    {
      at: calendar.ago(3, '10:05'),
      act: (scene) => writeAgain(scene, `pcg ${pcgHeld - 1}`, ' Officers of both late shifts were asked before.'),
    },
    {
      at: hours(next.starts, -24 * 15.5),
      act: (scene) =>
        place(
          scene,
          next.key,
          'mara',
          'How officers hear that a first talk took place',
          'A line for the consent form, written with the public defender. Two minutes to read.',
        ),
    },
    {
      at: hours(next.starts, -24 * 15.2),
      act: (scene) =>
        place(
          scene,
          next.key,
          'jack',
          'Lights on Main Street',
          'A letter to the city about the lights between Second and Fifth.',
        ),
    },
    {
      at: hours(next.starts, -24 * 14.9),
      act: (scene) =>
        takeOff(
          scene,
          next.key,
          'Lights on Main Street',
          'The city has answered; the answer is in the matter. Taken off with Jack Romero’s agreement.',
        ),
    },
    ...(['luis', 'grace', 'bea', 'dee', 'helen'] as const).map((who, index) => ({
      at: hours(calendar.ago(1, '09:00'), index),
      act: async ({ tx, now, as, idOf }: Scene) =>
        giveReply(tx, await as(who), idOf(next.key), who === 'helen' ? 'maybe' : 'yes', now),
    })),
  ]
}

async function place(
  { tx, now, as, idOf }: Scene,
  key: string,
  who: 'mara' | 'jack',
  title: string,
  paper: string,
): Promise<void> {
  await placeItem(
    tx,
    await as(who),
    idOf(key),
    { title, type: 'discussion', minutes: 10, presenter: '', paper, visibility: 'public', reasonCode: null },
    now,
  )
}

async function takeOff({ tx, now, as, idOf }: Scene, key: string, title: string, reason: string): Promise<void> {
  const actor = await as('ines')
  const { items } = await listAgenda(tx, actor, await findMeeting(tx, actor, idOf(key)))
  const item = items.find((one) => one.title === title)
  if (item) await removeItem(tx, actor, idOf(key), item.id, reason, now)
}

/** A second hand adds to what was written, so that there is an earlier text to look at. */
async function writeAgain({ tx, now, as, idOf }: Scene, key: string, more: string): Promise<void> {
  const actor = await as('ines')
  const meeting = await findMeeting(tx, actor, idOf(key))
  const { items } = await listAgenda(tx, actor, meeting)
  const item = items.find((one) => one.source === 'from-workgroup')
  const written = item ? await findMinutes(tx, actor, meeting, item.id) : null
  if (item && written)
    await writeMinutes(
      tx,
      actor,
      meeting.id,
      item.id,
      { version: written.version, text: `${written.text}${more}` },
      now,
    )
}
