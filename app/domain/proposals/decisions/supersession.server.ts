// Which decision takes the place of which.
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import { inList } from '#db/dialect'
import { charters } from '#db/schema/charters'
import { policyVersions } from '#db/schema/policies'
import { decisionSupersessions, decisions, proposals } from '#db/schema/proposals'
import { type Slots, statement } from '#db/statement'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../../access/actor'
import { ensure } from '../../access/permit'
import { visibleIn } from '../../access/visibility.server'
import { record } from '../../activity/record.server'
import { Conflict, Invalid } from '../../errors'
import { narrower } from '../../meetings/meeting'
import { mayRecordSupersession } from '../policy'
import { findProposal } from '../proposals.server'
import { findDecision } from './decisions.server'
import { chainOf, type Link, linksBetween, type Step, type SupersessionInput } from './supersession'

type Asked = { id: string; bodyId: string; policyVersionId: string | null; charterId: string | null }

/** Longer chains of written replacements than this are not followed to their end. */
const mostRounds = 6

const idsOf = (rows: { id: string }[]): string[] => rows.map((row) => row.id)

/** Decisions that made versions of the same policy, or charters of the same body, each after the one before. */
async function listMadeLinks(db: Reader, decision: Asked): Promise<Link[]> {
  const links: Link[] = []
  if (decision.policyVersionId) {
    const own = db
      .select({ policyId: policyVersions.policyId })
      .from(policyVersions)
      .where(eq(policyVersions.id, decision.policyVersionId))
    const rows = await db
      .select({ id: decisions.id })
      .from(decisions)
      .innerJoin(policyVersions, eq(policyVersions.id, decisions.policyVersionId))
      .where(inArray(policyVersions.policyId, own))
      .orderBy(asc(policyVersions.version))
    links.push(...linksBetween(idsOf(rows), 'policy'))
  }
  if (decision.charterId) {
    const rows = await db
      .select({ id: decisions.id })
      .from(decisions)
      .innerJoin(charters, eq(charters.id, decisions.charterId))
      .where(and(eq(decisions.bodyId, decision.bodyId), isNotNull(decisions.charterId)))
      .orderBy(asc(charters.version))
    links.push(...linksBetween(idsOf(rows), 'charter'))
  }
  return links
}

const saidLinks = statement((db, { ids }: Slots<{ ids: readonly string[] }>) =>
  db
    .select({ earlier: decisionSupersessions.supersededId, later: decisionSupersessions.decisionId })
    .from(decisionSupersessions)
    .where(or(inList(decisionSupersessions.supersededId, ids), inList(decisionSupersessions.decisionId, ids))),
)

async function withSaidLinks(db: Reader, decision: Asked, made: Link[]): Promise<Link[]> {
  const ids = new Set([decision.id, ...made.flatMap((link) => [link.earlier, link.later])])
  const links = [...made]
  for (let round = 0, known = 0; round < mostRounds && ids.size > known; round++) {
    known = ids.size
    const rows = await saidLinks(db, { ids: [...ids] })
    for (const row of rows) {
      if (links.some((link) => link.kind === 'said' && link.earlier === row.earlier)) continue
      links.push({ ...row, kind: 'said' })
      ids.add(row.earlier)
      ids.add(row.later)
    }
  }
  return links
}

export type ChainStep = Step & {
  /** It was written that this one takes the decision's place. */
  isSaid: boolean
  number: string
  title: string
  decidedAt: Date
  effectiveOn: string | null
  outcome: (typeof decisions.$inferSelect)['outcome']
  /** Places to which it is limited; empty where it holds everywhere. */
  places: string[]
}

/** The decisions before and after one that was found for the actor, as far as they may be seen, the earliest first. */
export async function listChain(db: Reader, actor: Actor, decision: Asked): Promise<ChainStep[]> {
  const links = await withSaidLinks(db, decision, await listMadeLinks(db, decision))
  const said = links.find((link) => link.kind === 'said' && link.earlier === decision.id)
  const steps = chainOf(decision.id, links)
  if (steps.length === 0) return []
  const rows = await db
    .select({
      id: decisions.id,
      number: decisions.number,
      title: proposals.title,
      decidedAt: decisions.decidedAt,
      effectiveOn: decisions.effectiveOn,
      outcome: decisions.outcome,
      places: proposals.jurisdictions,
    })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(
      and(
        visibleIn(actor, proposals),
        inArray(
          decisions.id,
          steps.map((step) => step.id),
        ),
      ),
    )
    .orderBy(asc(decisions.decidedAt), asc(decisions.number), asc(decisions.id))
  const sideOf = new Map(steps.map((step) => [step.id, step.side]))
  return rows.map((row) => ({ ...row, side: sideOf.get(row.id) ?? 'beside', isSaid: row.id === said?.later }))
}

/**
 * Writes down that a decision takes an earlier one's place, where no version of a policy or charter says so. Throws Invalid
 * on `replaces` where it is no earlier decision of the body, Conflict where another has taken its place already.
 */
export async function recordSupersession(
  tx: Writer,
  actor: Actor,
  number: string,
  input: SupersessionInput,
  now: Date,
): Promise<void> {
  const decision = await findDecision(tx, actor, number)
  const proposal = await findProposal(tx, actor, decision.proposalNumber, now)
  const permit = ensure(actor, 'decision.superseded', mayRecordSupersession(actor, decision))
  const [earlier] = await tx
    .select({ id: decisions.id, decidedAt: decisions.decidedAt, visibility: proposals.visibility })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(
      and(eq(decisions.number, input.replaces), eq(decisions.bodyId, decision.bodyId), visibleIn(actor, proposals)),
    )
  if (!earlier || earlier.id === decision.id || earlier.decidedAt > decision.decidedAt)
    throw new Invalid({ replaces: 'decisions.supersession.notEarlier' })
  const [written] = await tx
    .insert(decisionSupersessions)
    .values({
      supersededId: earlier.id,
      decisionId: decision.id,
      note: input.note,
      recordedAt: now,
      recordedBy: personIdOf(actor) as string,
    })
    .onConflictDoNothing()
    .returning()
  if (!written) throw new Conflict('decisions.supersession.already')
  // Both numbers stand in the record, so it is read by those alone who may read both.
  const facts = { number, title: proposal.title, replaces: input.replaces }
  const subject = { kind: 'decision' as const, id: decision.id }
  const visibility = narrower(earlier.visibility, proposal.visibility)
  await record(tx, permit, { subject, bodyId: decision.bodyId, visibility, facts }, now)
}

/**
 * The decision on a corrected proposal takes the place of the one on the text that it corrects, unless a version or charter
 * says so already, or another decision has taken that place.
 */
export async function replaceCorrected(
  tx: Writer,
  actor: Actor,
  { precedingId, precedingLink }: Pick<typeof proposals.$inferSelect, 'precedingId' | 'precedingLink'>,
  number: string,
  now: Date,
): Promise<void> {
  if (precedingLink !== 'supersedes' || precedingId === null) return
  const [earlier] = await tx
    .select({ number: decisions.number })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .leftJoin(decisionSupersessions, eq(decisionSupersessions.supersededId, decisions.id))
    .where(
      and(
        eq(decisions.proposalId, precedingId),
        isNull(decisions.policyVersionId),
        isNull(decisions.charterId),
        isNull(decisionSupersessions.id),
        visibleIn(actor, proposals),
      ),
    )
  if (earlier) await recordSupersession(tx, actor, number, { replaces: earlier.number, note: '' }, now)
}

/** Earlier decisions of the body that the actor may see and that nothing was written to replace, newest first. */
export async function listReplaceable(
  db: Reader,
  actor: Actor,
  decision: Pick<typeof decisions.$inferSelect, 'id' | 'bodyId' | 'decidedAt'>,
): Promise<{ number: string; title: string; decidedAt: Date }[]> {
  const taken = db.select({ id: decisionSupersessions.supersededId }).from(decisionSupersessions)
  return db
    .select({ number: decisions.number, title: proposals.title, decidedAt: decisions.decidedAt })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(
      and(
        visibleIn(actor, proposals),
        eq(decisions.bodyId, decision.bodyId),
        ne(decisions.id, decision.id),
        lte(decisions.decidedAt, decision.decidedAt),
        notInArray(decisions.id, taken),
      ),
    )
    .orderBy(desc(decisions.decidedAt), desc(decisions.number))
}
