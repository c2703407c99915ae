import { and, asc, desc, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import { inList, isSet } from '#db/dialect'
import { bodies } from '#db/schema/bodies'
import { organisations } from '#db/schema/organisations'
import { people } from '#db/schema/people'
import { decisions, proposals } from '#db/schema/proposals'
import { statementPartners, statements, statementTexts } from '#db/schema/statements'
import { fact, type Slot, type Slots, statement } from '#db/statement'
import type { Reader } from '#db/store'
import { type Actor, bodyIdsOf, isProjectManager } from '../access/actor'
import type { VisibleTo } from '../access/clauses.server'
import { visibleIn } from '../access/visibility.server'
import { Conflict, NotFound } from '../errors'
import { personName } from '../people/names'
import { listSignOffs } from './sign-off-rows.server'
import { isPending, statementState } from './statement'

/** What was released is everybody's; before, and where it never was, it is the body's own, and the project manager's. */
export const visibleTo = ((actor: Actor | Slot<Actor>): SQL => {
  const isEverywhere = fact(actor, (one) => one.kind === 'system' || isProjectManager(one))
  const rooms = inList(statements.bodyId, fact(actor, bodyIdsOf))
  return or(isNotNull(statements.releasedAt), isSet(isEverywhere), rooms) as SQL
}) satisfies VisibleTo

const drafter = { name: people.name, displayName: people.displayName }
const select = (db: Reader) =>
  db
    .select({
      statement: statements,
      title: statementTexts.title,
      text: statementTexts.text,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      drafter,
    })
    .from(statements)
    .innerJoin(
      statementTexts,
      and(eq(statementTexts.statementId, statements.id), eq(statementTexts.version, statements.version)),
    )
    .innerJoin(bodies, eq(bodies.id, statements.bodyId))
    .innerJoin(people, eq(people.id, statements.draftedBy))
type Row = Awaited<ReturnType<typeof select>>[number]

const partnersOf = statement((db, { ids }: Slots<{ ids: readonly string[] }>) =>
  db
    .select({
      statementId: statementPartners.statementId,
      organisationId: organisations.id,
      name: organisations.name,
      slug: organisations.slug,
    })
    .from(statementPartners)
    .innerJoin(
      statements,
      and(eq(statements.id, statementPartners.statementId), eq(statements.version, statementPartners.version)),
    )
    .innerJoin(organisations, eq(organisations.id, statementPartners.organisationId))
    .where(inList(statementPartners.statementId, ids))
    .orderBy(asc(organisations.name), asc(organisations.id)),
)

/** The rows with the partners that each standing text names, by name, and whether their sign-off of it holds. */
async function withPartners(db: Reader, rows: Row[]) {
  const ids = rows.map((row) => row.statement.id)
  const named = ids.length === 0 ? [] : await partnersOf(db, { ids })
  const signed = await listSignOffs(db, ids)
  return rows.map(({ statement, drafter: who, ...row }) => {
    const partners = named
      .filter((partner) => partner.statementId === statement.id)
      .map(({ statementId, ...partner }) => {
        const holds = signed.find(
          (one) =>
            one.statementId === statementId &&
            one.organisationId === partner.organisationId &&
            one.version === statement.version &&
            one.withdrawnAt === null,
        )
        return {
          ...partner,
          isSigned: holds !== undefined,
          signedAt: holds?.signedAt ?? null,
          signedByName: holds?.signedByName ?? null,
        }
      })
    return {
      ...statement,
      ...row,
      draftedByName: personName(who),
      partners,
      /** Every sign-off that there was, of earlier texts too, the last first. */
      signOffs: signed.filter((one) => one.statementId === statement.id),
      state: statementState(statement, partners),
    }
  })
}
export type Statement = Awaited<ReturnType<typeof withPartners>>[number]

/** A statement by its number (S-2026-001). Throws NotFound, also where this actor may not see it. */
export async function findStatement(db: Reader, actor: Actor, number: string): Promise<Statement> {
  const rows = await select(db).where(and(eq(statements.number, number), visibleTo(actor)))
  const [statement] = await withPartners(db, rows)
  if (!statement) throw new NotFound()
  return statement
}

/** Throws Conflict for a statement that was released or withdrawn. */
export function ensurePending(statement: Statement): void {
  if (!isPending(statement)) throw new Conflict(`statements.errors.${statement.releasedAt ? 'released' : 'withdrawn'}`)
}

/** The row, where nobody has changed, released or withdrawn the text that was found: of two at once, one comes second. */
export const standingText = ({ id, version }: Statement): SQL | undefined =>
  and(
    eq(statements.id, id),
    eq(statements.version, version),
    isNull(statements.releasedAt),
    isNull(statements.withdrawnAt),
  )

/** Released statements, the last first. */
export async function listReleased(db: Reader, actor: Actor, limit: number): Promise<Statement[]> {
  const rows = await select(db)
    .where(and(visibleTo(actor), isNotNull(statements.releasedAt)))
    .orderBy(desc(statements.releasedAt), desc(statements.id))
    .limit(limit)
  return withPartners(db, rows)
}

const pending = statement((db, { actor }: Slots<{ actor: Actor }>) =>
  select(db)
    .where(and(visibleTo(actor), isNull(statements.releasedAt), isNull(statements.withdrawnAt)))
    .orderBy(asc(statements.draftedAt), asc(statements.id)),
)

/** Statements that are neither released nor withdrawn, as far as the actor may see them, the oldest first. */
export async function listPendingStatements(db: Reader, actor: Actor): Promise<Statement[]> {
  const rows = await pending(db, { actor })
  return withPartners(db, rows)
}

const ofDecision = statement((db, { actor, decisionNumber }: Slots<{ actor: Actor; decisionNumber: string }>) =>
  db
    .select({ number: statements.number, title: statementTexts.title, releasedAt: statements.releasedAt })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .innerJoin(
      statementTexts,
      and(eq(statementTexts.statementId, statements.id), eq(statementTexts.version, statements.version)),
    )
    .where(and(eq(decisions.number, decisionNumber), isNull(statements.withdrawnAt), visibleTo(actor)))
    .orderBy(asc(statements.draftedAt), asc(statements.id)),
)

/** The statements that a decision led to, as far as the actor may see them. */
export async function listStatementsOf(db: Reader, actor: Actor, decisionNumber: string) {
  return ofDecision(db, { actor, decisionNumber })
}

/** The number of the decision that a statement came from, where the actor may read that; null otherwise. */
export async function findDecisionNumber(db: Reader, actor: Actor, statement: { decisionId: string | null }) {
  if (statement.decisionId === null) return null
  const [row] = await db
    .select({ number: decisions.number })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(and(eq(decisions.id, statement.decisionId), visibleIn(actor, proposals)))
  return row?.number ?? null
}

/** Every text that a statement had, the last first. Asks for a statement that was found with the actor. */
export async function listTexts(db: Reader, statement: Pick<Statement, 'id'>) {
  const rows = await db
    .select({
      version: statementTexts.version,
      title: statementTexts.title,
      text: statementTexts.text,
      reason: statementTexts.reason,
      writtenAt: statementTexts.writtenAt,
      name: people.name,
      displayName: people.displayName,
    })
    .from(statementTexts)
    .innerJoin(people, eq(people.id, statementTexts.writtenBy))
    .where(eq(statementTexts.statementId, statement.id))
    .orderBy(desc(statementTexts.version))
  return rows.map(({ name, displayName, ...row }) => ({ ...row, writtenByName: personName({ name, displayName }) }))
}
