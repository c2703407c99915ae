// Changes of host, funding or charter: announced to all signatories ahead of their day, and taken back the same way.
import { and, asc, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import { governanceNotices } from '#db/schema/agreement'
import { bodies } from '#db/schema/bodies'
import { charters } from '#db/schema/charters'
import { people } from '#db/schema/people'
import { type Slots, statement } from '#db/statement'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid, NotFound } from '../errors'
import { enqueueMany } from '../outbox/enqueue.server'
import { personName } from '../people/names'
import type { Site } from '../site/site'
import { earliestEffect, type GovernanceInput, type GovernanceNotice, noticeDaysFor } from './governance'
import { mayAnnounceGovernance, mayReadNotices, mayTakeBackNotice } from './policy'
import { listSignatoryPeople } from './recipients.server'

export type NoticeRow = GovernanceNotice & { announcedByName: string; bodyName: string | null }

const selectNotices = (db: Reader) =>
  db
    .select({ notice: governanceNotices, person: people, bodyName: bodies.name })
    .from(governanceNotices)
    .innerJoin(people, eq(people.id, governanceNotices.announcedBy))
    .leftJoin(bodies, eq(bodies.id, governanceNotices.bodyId))

const rowOf = ({ notice, person, bodyName }: Awaited<ReturnType<typeof selectNotices>>[number]): NoticeRow => ({
  ...notice,
  bodyName,
  announcedByName: personName(person),
})

/** Every notice, the last to take effect first; none for visitors. */
export async function listNotices(db: Reader, actor: Actor): Promise<NoticeRow[]> {
  if (!mayReadNotices(actor)) return []
  const rows = await selectNotices(db).orderBy(desc(governanceNotices.takesEffectOn), asc(governanceNotices.id))
  return rows.map(rowOf)
}

const ahead = statement((db, { today }: Slots<{ today: string }>) =>
  selectNotices(db)
    .where(and(isNull(governanceNotices.withdrawnAt), gt(governanceNotices.takesEffectOn, today)))
    .orderBy(asc(governanceNotices.takesEffectOn), asc(governanceNotices.id)),
)

/** Those that are still to take effect, the nearest first. */
export async function listNoticesAhead(db: Reader, actor: Actor, today: string): Promise<NoticeRow[]> {
  if (!mayReadNotices(actor)) return []
  const rows = await ahead(db, { today })
  return rows.map(rowOf)
}

/** One notice. Throws NotFound, also for visitors. */
export async function findNotice(db: Reader, actor: Actor, noticeId: string): Promise<NoticeRow> {
  const [row] = await selectNotices(db).where(eq(governanceNotices.id, noticeId))
  if (!row || !mayReadNotices(actor)) throw new NotFound()
  return rowOf(row)
}

/** The notice in days that an announcement of today needs. Throws Invalid for a body that does not exist. */
async function findNoticeDays(
  db: Reader,
  site: Site,
  input: Pick<GovernanceInput, 'kind' | 'bodyId'>,
  today: string,
): Promise<number> {
  if (input.kind !== 'charter' || !input.bodyId) return noticeDaysFor(site, null)
  const [charter] = await db
    .select()
    .from(charters)
    .where(and(eq(charters.bodyId, input.bodyId), lte(charters.adoptedOn, today)))
    .orderBy(desc(charters.version))
    .limit(1)
  if (!charter) throw new Invalid({ bodyId: 'errors.choose' })
  return noticeDaysFor(site, charter)
}

/** Announces a change and mails every signatory's contacts and delegates. Throws Invalid for a day inside the notice period. */
export async function announceGovernance(
  tx: Writer,
  actor: Actor,
  site: Site,
  input: GovernanceInput,
  today: string,
  now: Date,
): Promise<GovernanceNotice> {
  const permit = ensure(actor, 'governanceNotice.announced', mayAnnounceGovernance(actor))
  const noticeDays = await findNoticeDays(tx, site, input, today)
  const earliest = earliestEffect(today, noticeDays)
  if (input.takesEffectOn < earliest)
    throw new Invalid({
      takesEffectOn: { key: 'agreement.governance.errors.tooSoon', params: { day: earliest, days: noticeDays } },
    })
  const { kind, title, text, takesEffectOn } = input
  const [notice] = await tx
    .insert(governanceNotices)
    .values({
      kind,
      title,
      text,
      takesEffectOn,
      bodyId: kind === 'charter' ? input.bodyId : null,
      noticeDays,
      announcedAt: now,
      announcedBy: (permit.actor as Person).personId,
    })
    .returning()
  const made = notice as GovernanceNotice
  const facts = { kind, title, takesEffectOn }
  await record(tx, permit, { subject: { kind: 'governanceNotice', id: made.id }, visibility: 'members', facts }, now)
  await mailSignatories(tx, 'governance-announced', made, today, now)
  return made
}

/** Takes a notice back before its day. Those who were told are told again. */
export async function takeBackNotice(
  tx: Writer,
  actor: Actor,
  noticeId: string,
  reason: string,
  today: string,
  now: Date,
): Promise<void> {
  const notice = await findNotice(tx, actor, noticeId)
  if (notice.withdrawnAt) throw new Conflict('agreement.governance.errors.takenBack')
  const permit = ensure(actor, 'governanceNotice.takenBack', mayTakeBackNotice(actor, notice, today))
  await tx
    .update(governanceNotices)
    .set({ withdrawnAt: now, withdrawalReason: reason })
    .where(eq(governanceNotices.id, notice.id))
  const facts = { kind: notice.kind, title: notice.title }
  await record(tx, permit, { subject: { kind: 'governanceNotice', id: notice.id }, visibility: 'members', facts }, now)
  await mailSignatories(tx, 'governance-taken-back', notice, today, now)
}

async function mailSignatories(
  tx: Writer,
  template: 'governance-announced' | 'governance-taken-back',
  { id, kind, title, takesEffectOn }: GovernanceNotice,
  today: string,
  now: Date,
): Promise<void> {
  const letters = (await listSignatoryPeople(tx, today)).map((to) => ({
    to,
    letter: { template, props: { noticeId: id, kind, title, takesEffectOn } },
    dedupeKey: `${template} ${id} ${to.personId}`,
  }))
  await enqueueMany(tx, letters, now)
}
