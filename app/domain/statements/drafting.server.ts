// A joint statement is written and changed. Each change makes another text, and no sign-off of the former one counts.
import { and, eq, isNull } from 'drizzle-orm'
import { decisions, proposals } from '#db/schema/proposals'
import { statementPartners, statements, statementTexts } from '#db/schema/statements'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { visibleIn } from '../access/visibility.server'
import { record } from '../activity/record.server'
import { findBodyById } from '../bodies/body.server'
import { Conflict, Invalid, NotFound, Stale } from '../errors'
import { ensureCited } from '../firewall/citations.server'
import { ensureRevision } from '../revision'
import { listVoicedSeats } from '../seats/delegates.server'
import { takeNumber } from '../site/numbers.server'
import { findToday } from '../site/settings.server'
import { mailForSignOff } from './letters.server'
import { mayDraftStatement, mayReviseStatement, mayWithdrawStatement } from './policy'
import { isSameStatement, type StatementChangeInput, type StatementInput } from './statement'
import { ensurePending, findStatement, type Statement, standingText } from './statements.server'

/** What happened to a statement before it was released is known to its body alone. */
export const roomOnly = (statement: { id: string; bodyId: string; number: string }) => ({
  subject: { kind: 'statement' as const, id: statement.id },
  bodyId: statement.bodyId,
  visibility: 'body' as const,
  facts: { number: statement.number },
})

/** Puts a text to the organisations that it names, which hold seats on the body. Throws Invalid for any other. */
export async function draftStatement(tx: Writer, actor: Actor, input: StatementInput, now: Date): Promise<Statement> {
  const body = await findBodyById(tx, actor, input.bodyId)
  if (body.endedAt) throw new NotFound()
  const permit = ensure(actor, 'statement.drafted', mayDraftStatement(actor, body.id))
  const today = await findToday(tx, now)
  await checkPartners(tx, body.id, input.organisationIds, today)
  await ensureCited(tx, { title: input.title, text: input.text })
  const number = await takeNumber(tx, 'S', Number(today.slice(0, 4)))
  const [row] = await tx
    .insert(statements)
    .values({
      number,
      bodyId: body.id,
      decisionId: input.decision ? await decisionOf(tx, actor, input.decision) : null,
      draftedAt: now,
      draftedBy: personIdOf(actor) as string,
    })
    .returning()
  if (!row) throw new Error('The statement was not written')
  await writeText(tx, actor, row.id, { ...input, version: 1, reason: '' }, now)
  await record(tx, permit, { ...roomOnly(row), facts: { number, title: input.title } }, now)
  const statement = await findStatement(tx, actor, number)
  await mailForSignOff(tx, actor, statement, today, now)
  return statement
}

/**
 * Changes the text, the title or who is named: a new version, which everybody signs off again. Throws Invalid where
 * nothing changes, Stale where somebody changed it meanwhile, Conflict once it is released or withdrawn.
 */
export async function reviseStatement(
  tx: Writer,
  actor: Actor,
  number: string,
  input: StatementChangeInput,
  now: Date,
): Promise<Statement> {
  const before = await findStatement(tx, actor, number)
  ensurePending(before)
  const permit = ensure(actor, 'statement.revised', mayReviseStatement(actor, before))
  ensureRevision({ revision: before.version }, input)
  const organisationIds = before.partners.map((partner) => partner.organisationId)
  if (isSameStatement(input, { ...before, organisationIds })) throw new Invalid({ text: 'statements.errors.same' })
  const today = await findToday(tx, now)
  await checkPartners(tx, before.bodyId, input.organisationIds, today)
  await ensureCited(tx, { title: input.title, text: input.text })
  const version = before.version + 1
  const moved = await tx.update(statements).set({ version }).where(standingText(before)).returning()
  if (moved.length === 0) throw new Stale()
  await writeText(tx, actor, before.id, { ...input, version }, now)
  const reset = before.partners.filter((partner) => partner.isSigned).length
  await record(tx, permit, { ...roomOnly(before), facts: { number, title: input.title, version, reset } }, now)
  const statement = await findStatement(tx, actor, number)
  await mailForSignOff(tx, actor, statement, today, now)
  return statement
}

/** Gives a statement up before it is released; it stays readable to its body, with the reason. */
export async function withdrawStatement(
  tx: Writer,
  actor: Actor,
  number: string,
  reason: string,
  now: Date,
): Promise<void> {
  const statement = await findStatement(tx, actor, number)
  ensurePending(statement)
  const permit = ensure(actor, 'statement.withdrawn', mayWithdrawStatement(actor, statement))
  const written = await tx
    .update(statements)
    .set({ withdrawnAt: now, withdrawnBy: personIdOf(actor), withdrawalReason: reason })
    .where(and(eq(statements.id, statement.id), isNull(statements.releasedAt), isNull(statements.withdrawnAt)))
    .returning()
  if (written.length === 0) throw new Conflict('statements.errors.withdrawn')
  await record(tx, permit, roomOnly(statement), now)
}

async function checkPartners(tx: Writer, bodyId: string, ids: readonly string[], today: string): Promise<void> {
  const seated = new Set((await listVoicedSeats(tx, bodyId, today)).map((seat) => seat.organisationId))
  if (ids.some((id) => !seated.has(id))) throw new Invalid({ organisationIds: 'statements.errors.notSeated' })
}

async function decisionOf(tx: Writer, actor: Actor, number: string): Promise<string> {
  const [row] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(and(eq(decisions.number, number), visibleIn(actor, proposals)))
  if (!row) throw new Invalid({ decision: 'statements.errors.noDecision' })
  return row.id
}

type Text = { version: number; title: string; text: string; reason: string; organisationIds: readonly string[] }

async function writeText(tx: Writer, actor: Actor, statementId: string, words: Text, now: Date): Promise<void> {
  const { version, title, text, reason, organisationIds } = words
  const writtenBy = personIdOf(actor) as string
  await tx.insert(statementTexts).values({ statementId, version, title, text, reason, writtenAt: now, writtenBy })
  await tx
    .insert(statementPartners)
    .values(organisationIds.map((organisationId) => ({ statementId, version, organisationId })))
}

/** The organisations for which a statement of the body can speak; none for those who draft none there. */
export const listPartnersToAsk = async (db: Reader, actor: Actor, bodyId: string, today: string) =>
  mayDraftStatement(actor, bodyId) ? listVoicedSeats(db, bodyId, today) : []
