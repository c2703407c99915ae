// Minutes are published texts: what they say in per cent cites the evidence register.

import { and, asc, eq, isNull } from 'drizzle-orm'
import { agendaItems, minutes } from '#db/schema/meetings'
import type { Reader, Writer } from '#db/store'
import type { Key } from '~/i18n/translate'
import { unpublishable } from '../../firewall/citations'
import { listEvidenceSlugs, noteCitations } from '../../firewall/citations.server'
import type { Meeting } from '../meetings.server'

const listTexts = (db: Reader, meetingId: string) =>
  db
    .select({ text: minutes.text, visibility: agendaItems.visibility })
    .from(minutes)
    .innerJoin(agendaItems, eq(agendaItems.id, minutes.agendaItemId))
    .where(and(eq(agendaItems.meetingId, meetingId), isNull(agendaItems.removedAt)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))

export type UncitedMinutes = { key: Key; params: { sentence: string; text: string } }

/** The first sentence of the minutes that may not be published as it is; null where all of them may. */
export async function findUncited(db: Reader, meetingId: string): Promise<UncitedMinutes | null> {
  const citable = { slugs: await listEvidenceSlugs(db) }
  for (const { text } of await listTexts(db, meetingId)) {
    const [first] = unpublishable(text, citable)
    if (first) return { key: 'meetings.errors.uncited', params: { sentence: first.sentence, text: first.text } }
  }
  return null
}

/** Notes what public minutes cite. Part of approving them, which records. */
export async function noteMinutesCitations(tx: Writer, meeting: Meeting, now: Date): Promise<void> {
  if (meeting.visibility !== 'public') return
  const texts = (await listTexts(tx, meeting.id)).filter(({ visibility }) => visibility === 'public')
  await note(
    tx,
    meeting,
    texts.map(({ text }) => text),
    now,
  )
}

/** The same for a correction of them. */
export async function noteErratumCitations(tx: Writer, meeting: Meeting, text: string, now: Date): Promise<void> {
  if (meeting.visibility === 'public') await note(tx, meeting, [text], now)
}

const note = (tx: Writer, { id, title }: Meeting, texts: string[], now: Date): Promise<void> =>
  noteCitations(tx, { kind: 'minutes', key: id, title }, texts, now)
