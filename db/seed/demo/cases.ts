// How what somebody sent, or what a member raised, becomes a matter, travels and is answered.

import { desc } from 'drizzle-orm'
import type { Person } from '~/domain/access/actor'
import { codeOfForm, receiveSubmission } from '~/domain/community/intake.server'
import { writeFromReceipt } from '~/domain/community/receipt.server'
import { declineSubmission, joinSubmission, routeSubmission, writeToSubmitter } from '~/domain/community/triage.server'
import { acknowledgeMatter } from '~/domain/matters/acknowledgement.server'
import { answerMatter, archiveMatter } from '~/domain/matters/answer.server'
import { addComment } from '~/domain/matters/comments.server'
import { followMatter } from '~/domain/matters/following.server'
import { findMatter } from '~/domain/matters/matters.server'
import { mergeMatter } from '~/domain/matters/merger.server'
import { moveMatter, openMatter } from '~/domain/matters/movement.server'
import { submissions } from '../../schema/community'
import type { AnswerKind, Locale, ReasonCode, SubmissionKind, timeBands } from '../../schema/words'
import type { CastName } from '../world'
import { chanceOf } from './figures/chance'
import type { Calendar } from './meetings/calendar'
import type { Deed, Scene } from './stage'

export type Sent = {
  kind: SubmissionKind
  /** Days ago, and the local time. */
  ago: number
  time?: string
  text: string
  area?: string
  band?: (typeof timeBands)[number]
  locale?: Locale
  email?: string
  /** Messages after the receipt: who, days after sending, text. */
  thread?: [who: 'submitter' | 'programme', after: number, text: string][]
  /** Declined so many days after it came, with this reason. */
  declined?: [after: number, reason: string]
}
type Comment = [who: CastName, after: number, text: string, visibility?: 'public' | 'members' | 'body']
export type Case = {
  key: string
  title: string
  summary: string
  body: string
  /** What it came from: the first is routed a day later, the others are added. Without any, a member opened it. */
  sent?: Sent[]
  opened?: { by: CastName; ago: number }
  visibility?: 'members' | 'body'
  reasonCode?: ReasonCode
  /** Days are counted from the opening. */
  moves?: [to: string, after: number, reason: string][]
  comments?: Comment[]
  answer?: {
    after: number
    kind: AnswerKind
    text: string
    plannedIn?: number
    sentTo?: string
    by?: CastName
  }
  /** Said by its body a day after it came; false where nobody has said so yet. */
  acknowledged?: false
  /** Once it stands with its body, merged so many days after into the matter of another key. */
  merged?: [into: string, after: number, reason: string]
  follows?: CastName[]
  archived?: number
}

/** The key of the form of the sample's n-th submission: the same receipt code each time the sample site is made. */
export const formKeyOf = (name: string): string => `calder-sample-${name}`.padEnd(32, '-').slice(0, 32)
export const receiptCodeOf = (name: string): string => codeOfForm(formKeyOf(name))

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

export function sentDeeds(name: string, sent: Sent, calendar: Calendar): Deed[] {
  const at = calendar.ago(sent.ago, sent.time ?? '12:35')
  const deeds: Deed[] = [{ at, act: (scene) => receive(scene, name, sent) }]
  for (const [who, after, text] of sent.thread ?? []) {
    deeds.push({
      at: daysAfter(at, after),
      act: async ({ tx, now, as, idOf }) =>
        who === 'submitter'
          ? writeFromReceipt(tx, receiptCodeOf(name), text, now)
          : writeToSubmitter(tx, await as('daniel'), idOf(name), text, now),
    })
  }
  const { declined } = sent
  if (declined)
    deeds.push({
      at: daysAfter(at, declined[0]),
      act: async ({ tx, now, as, idOf }) => declineSubmission(tx, await as('daniel'), idOf(name), declined[1], now),
    })
  return deeds
}

async function receive({ tx, now, known }: Scene, name: string, sent: Sent): Promise<void> {
  const { kind, text, area = '', band = 'any-time', locale = 'en', email = null } = sent
  await receiveSubmission(tx, { kind, text, area, timeBand: band, email, formKey: formKeyOf(name) }, locale, now)
  const [row] = await tx.select({ id: submissions.id }).from(submissions).orderBy(desc(submissions.receivedAt)).limit(1)
  known.set(name, row?.id ?? '')
}

export function caseDeeds(one: Case, calendar: Calendar): Deed[] {
  const sent = one.sent ?? []
  const [first, ...others] = sent
  const name = (index: number) => `${one.key} ${index}`
  const opened = first
    ? daysAfter(calendar.ago(first.ago, first.time ?? '12:35'), 0.9)
    : calendar.ago(one.opened?.ago ?? 0, '10:40')
  const { title, summary, body: bodyId, reasonCode = null, answer } = one
  const visibility: 'public' | 'members' | 'body' = one.visibility ?? 'public'
  const deeds: Deed[] = sent.flatMap((each, index) => sentDeeds(name(index), each, calendar))
  deeds.push({
    at: opened,
    async act({ tx, now, as, known, idOf }) {
      const input = { title, summary, bodyId, visibility, reasonCode }
      const matter = first
        ? await routeSubmission(tx, await as('daniel'), idOf(name(0)), input, now)
        : await openMatter(tx, await as(one.opened?.by ?? 'ines'), input, now)
      known.set(one.key, matter.number)
      known.set(`${one.key} id`, matter.id)
    },
  })
  for (const [index, each] of others.entries()) {
    const at = daysAfter(calendar.ago(each.ago, each.time ?? '12:35'), 0.8)
    deeds.push({
      at,
      act: async ({ tx, now, as, idOf }) =>
        joinSubmission(tx, await as('daniel'), idOf(name(index + 1)), idOf(one.key), now),
    })
  }
  for (const [to, after, reason] of one.moves ?? []) {
    deeds.push({
      at: daysAfter(opened, after),
      act: async ({ tx, now, as, idOf }) => {
        const ines = await as('ines')
        await moveMatter(tx, ines, idOf(one.key), { toBodyId: to, reason }, now)
        // The new body's own word follows within the day.
        if (one.acknowledged !== false) await acknowledgeOnce(tx, ines, idOf(one.key), now)
      },
    })
  }
  if (one.acknowledged !== false)
    deeds.push({
      at: daysAfter(opened, 0.6),
      act: async ({ tx, now, as, idOf }) => acknowledgeOnce(tx, await as('ines'), idOf(one.key), now),
    })
  for (const who of one.follows ?? []) {
    deeds.push({
      at: daysAfter(opened, 0.7),
      act: async ({ tx, now, as, idOf }) => followMatter(tx, await as(who), idOf(one.key), now),
    })
  }
  if (one.merged) {
    const [into, after, reason] = one.merged
    deeds.push({
      at: daysAfter(opened, after),
      act: async ({ tx, now, as, idOf }) =>
        void (await mergeMatter(tx, await as('daniel'), idOf(one.key), { into: idOf(into), reason }, now)),
    })
  }
  const chance = chanceOf(one.key)
  for (const [who, after, text, seen = visibility] of one.comments ?? []) {
    deeds.push({
      at: daysAfter(opened, after + chance.next() * 0.3),
      act: async ({ tx, now, as, idOf }) =>
        addComment(tx, await as(who), idOf(one.key), { text, visibility: seen }, now),
    })
  }
  if (answer)
    deeds.push({ at: daysAfter(opened, answer.after), act: (scene) => reply(scene, one.key, answer, calendar) })
  if (answer && one.archived)
    deeds.push({
      at: daysAfter(opened, one.archived),
      act: async ({ tx, now, as, idOf }) => archiveMatter(tx, await as('ines'), idOf(one.key), now),
    })
  return deeds
}

/** Whoever leads the body and opened it themselves has acknowledged it by that. */
async function acknowledgeOnce(tx: Scene['tx'], actor: Person, number: string, now: Date): Promise<void> {
  const matter = await findMatter(tx, actor, number)
  if (!matter.acknowledgedAt) await acknowledgeMatter(tx, actor, number, now)
}

async function reply(
  { tx, now, as, idOf }: Scene,
  key: string,
  answer: NonNullable<Case['answer']>,
  calendar: Calendar,
): Promise<void> {
  const plannedOn =
    answer.plannedIn === undefined ? null : calendar.ago(-answer.plannedIn, '12:00').toISOString().slice(0, 10)
  await answerMatter(
    tx,
    await as(answer.by ?? 'daniel'),
    idOf(key),
    { answerKind: answer.kind, answer: answer.text, plannedOn, sentTo: answer.sentTo },
    now,
  )
}
