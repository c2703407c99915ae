import { statements } from '#db/schema/statements'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import { noteCitations } from '../firewall/citations.server'
import { listVoicedSeats } from '../seats/delegates.server'
import { findToday } from '../site/settings.server'
import { mailReleased } from './letters.server'
import { mayReleaseStatement } from './policy'
import { ensurePending, findStatement, standingText } from './statements.server'

/**
 * Makes a statement public: the exact text that every named organisation has signed off. Throws Conflict while one has
 * not, or where one holds no seat on the body any more, and once it is released or withdrawn.
 */
export async function releaseStatement(tx: Writer, actor: Actor, number: string, now: Date): Promise<void> {
  const statement = await findStatement(tx, actor, number)
  ensurePending(statement)
  const permit = ensure(actor, 'statement.released', mayReleaseStatement(actor, statement))
  const missing = statement.partners.filter((partner) => !partner.isSigned)
  if (missing.length > 0)
    throw new Conflict('statements.errors.missing', { who: missing.map(({ name }) => name).join(', ') })
  const today = await findToday(tx, now)
  const seated = new Set((await listVoicedSeats(tx, statement.bodyId, today)).map((seat) => seat.organisationId))
  const gone = statement.partners.filter((partner) => !seated.has(partner.organisationId))
  if (gone.length > 0) throw new Conflict('statements.errors.gone', { who: gone.map(({ name }) => name).join(', ') })
  const written = await tx
    .update(statements)
    .set({ releasedAt: now, releasedBy: personIdOf(actor) })
    .where(standingText(statement))
    .returning()
  if (written.length === 0) throw new Conflict('statements.errors.released')
  await noteCitations(tx, { kind: 'statement', key: number, title: statement.title }, [statement.text], now)
  await record(
    tx,
    permit,
    {
      subject: { kind: 'statement', id: statement.id },
      bodyId: statement.bodyId,
      visibility: 'public',
      facts: { number, title: statement.title },
    },
    now,
  )
  await mailReleased(tx, statement, today, now)
}
