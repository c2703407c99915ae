// What the year mailed has arrived long ago, except a few letters that the mailbox shows when the site starts.
import { and, eq, notInArray, sql } from 'drizzle-orm'
import { outbox } from '../../schema/outbox'
import type { Writer } from '../../store'
import { cast } from '../world'
import { residentInEnglish, residentInSpanish } from './editions'

type Letter = typeof outbox.$inferSelect
const kept: [template: string, to: string[]][] = [
  ['agenda-published', [cast.mara.email, cast.bea.email, cast.dee.email]],
  ['edition', [cast.bea.email, residentInEnglish, residentInSpanish]],
  ['proposal-opened', [cast.tom.email]],
  ['invitation', ['tessa.lund@health.calder.example']],
]

/**
 * Of the letters that wait, the last of each kind to a few people stays, of agendas that of one meeting; the rest counts
 * as delivered when it was written.
 */
export async function settleLetters(tx: Writer, meetingId: string): Promise<void> {
  const waiting = await tx.select().from(outbox).where(eq(outbox.status, 'pending'))
  const latest = new Map<string, Letter>()
  for (const letter of waiting) {
    if (!kept.some(([template, to]) => template === letter.template && to.includes(letter.to))) continue
    if (letter.template === 'agenda-published' && letter.props.meetingId !== meetingId) continue
    const key = `${letter.template} ${letter.to}`
    const other = latest.get(key)
    if (!other || other.createdAt < letter.createdAt) latest.set(key, letter)
  }
  const staying = [...latest.values()].map((letter) => letter.id)
  await tx
    .update(outbox)
    .set({ status: 'sent', sentAt: sql`${outbox.createdAt}`, attempts: 1, props: {} })
    .where(and(eq(outbox.status, 'pending'), notInArray(outbox.id, [...staying, ''])))
}
