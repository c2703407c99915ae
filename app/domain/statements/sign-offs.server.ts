// An organisation says yes to exactly the text that stands, and can take that back until the statement is released.
import { and, eq, isNull } from 'drizzle-orm'
import { statementSignOffs, statements } from '#db/schema/statements'
import type { Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Stale } from '../errors'
import { ensureRevision } from '../revision'
import { roomOnly } from './drafting.server'
import { maySignOff, mayWithdrawSignOff, whyNoSignOff } from './policy'
import { isPending, type SignOffInput } from './statement'
import { findStatement, type Statement, standingText } from './statements.server'

const partnerOf = (statement: Statement, organisationId: string) => ({
  organisationId,
  isNamed: statement.partners.some((partner) => partner.organisationId === organisationId),
})

/**
 * Signs the standing text off for an organisation. `revision` is the version that the person read: another one answers
 * Stale, so that nobody signs what they have not seen. Throws Forbidden with the reason, Conflict where it was signed.
 */
export async function signOff(tx: Writer, actor: Actor, number: string, input: SignOffInput, now: Date): Promise<void> {
  const statement = await findStatement(tx, actor, number)
  const { organisationId } = input
  const partner = partnerOf(statement, organisationId)
  const why = whyNoSignOff(actor, statement, partner) ?? undefined
  if (!isPending(statement) && why) throw new Conflict(why)
  const permit = ensure(actor, 'statement.signedOff', maySignOff(actor, statement, partner), why)
  ensureRevision({ revision: statement.version }, input)
  const own = statement.signOffs.filter(
    (one) => one.organisationId === organisationId && one.version === statement.version,
  )
  if (own.some((one) => one.withdrawnAt === null)) throw new Conflict('statements.errors.alreadySigned')
  // Whoever changes the text or releases it at the same moment changes this row, too: one of the two comes second.
  const standing = await tx
    .update(statements)
    .set({ version: statement.version })
    .where(standingText(statement))
    .returning()
  if (standing.length === 0) throw new Stale()
  const written = await tx
    .insert(statementSignOffs)
    .values({
      statementId: statement.id,
      version: statement.version,
      organisationId,
      ordinal: own.length + 1,
      signedAt: now,
      signedBy: personIdOf(actor) as string,
    })
    .onConflictDoNothing()
    .returning()
  if (written.length === 0) throw new Conflict('statements.errors.alreadySigned')
  await record(tx, permit, signed(statement, organisationId), now)
}

/** Takes an organisation's sign-off back, with the reason that its partners read. Throws Conflict where none holds. */
export async function withdrawSignOff(
  tx: Writer,
  actor: Actor,
  number: string,
  { organisationId, reason }: { organisationId: string; reason: string },
  now: Date,
): Promise<void> {
  const statement = await findStatement(tx, actor, number)
  const partner = partnerOf(statement, organisationId)
  const why = whyNoSignOff(actor, statement, partner) ?? undefined
  if (!isPending(statement) && why) throw new Conflict(why)
  const permit = ensure(actor, 'signOff.withdrawn', mayWithdrawSignOff(actor, statement, partner), why)
  const written = await tx
    .update(statementSignOffs)
    .set({ withdrawnAt: now, withdrawnBy: personIdOf(actor), withdrawalReason: reason })
    .where(
      and(
        eq(statementSignOffs.statementId, statement.id),
        eq(statementSignOffs.version, statement.version),
        eq(statementSignOffs.organisationId, organisationId),
        isNull(statementSignOffs.withdrawnAt),
      ),
    )
    .returning()
  if (written.length === 0) throw new Conflict('statements.errors.notSigned')
  await record(tx, permit, signed(statement, organisationId), now)
}

const signed = (statement: Statement, organisationId: string) => {
  const about = roomOnly(statement)
  const organisation = statement.partners.find((one) => one.organisationId === organisationId)?.name ?? ''
  return { ...about, facts: { ...about.facts, organisation, version: statement.version } }
}
