import { and, eq, isNull } from 'drizzle-orm'
import { people, siteRoleGrants } from '#db/schema/people'
import type { Locale } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { enqueue } from '../outbox/enqueue.server'
import { holdsOn } from '../people/actor.server'
import { listReminded, markReminded } from '../reminders/sent.server'
import { listOfficers } from '../seats/delegates.server'
import { responseReminder } from './evaluation'
import { coalitionOf } from './plan.server'
import { listUnanswered } from './reports.server'

type Reminded = { personId: string; email: string; name: string; locale: Locale }

/** Chair and clerk of the coalition's body, and the project manager who serves it; each person once. */
async function listResponders(db: Reader, bodyId: string, today: string): Promise<Reminded[]> {
  const managers = await db
    .select({ personId: people.id, email: people.email, name: people.name, locale: people.locale })
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(and(eq(siteRoleGrants.role, 'project-manager'), holdsOn(siteRoleGrants, today), isNull(people.endedAt)))
  const all: Reminded[] = [...(await listOfficers(db, bodyId, today)), ...managers]
  return all.filter((one, at) => all.findIndex(({ personId }) => personId === one.personId) === at)
}

/**
 * Writes to those who must answer a report, once for each mark (evaluation.ts) whatever the number of runs and servers.
 * Returns how many reports were reminded of.
 */
export async function remindOfResponses(tx: Writer, actor: Actor, today: string, now: Date): Promise<number> {
  const permit = ensure(actor, 'evaluationResponse.reminded', actor.kind === 'system')
  const body = await coalitionOf(tx, actor)
  if (!body) return 0
  const due = (await listUnanswered(tx, now)).flatMap(({ id, slug, title, responseDueOn: dueOn }) => {
    const mark = responseReminder(dueOn, today)
    return mark === null ? [] : { id, slug, title, dueOn, mark, key: `response ${id} ${dueOn} ${mark}` }
  })
  const sent = await listReminded(
    tx,
    due.map(({ key }) => key),
  )
  let reminded = 0
  for (const { id, slug, title, dueOn, mark, key } of due) {
    const subject = { kind: 'evaluationReport' as const, id }
    if (sent.has(key) || !(await markReminded(tx, key, subject, now))) continue
    reminded++
    await record(tx, permit, { subject, bodyId: body.id, visibility: 'members', facts: { slug, title, mark } }, now)
    for (const person of await listResponders(tx, body.id, today)) {
      const props = { slug, title, body: body.name, dueOn, late: mark === 'late' }
      await enqueue(
        tx,
        person,
        { template: 'evaluation-response-due', props },
        `evaluation-response-due ${key} ${person.personId}`,
        now,
      )
    }
  }
  return reminded
}
