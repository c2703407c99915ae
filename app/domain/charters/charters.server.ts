// Versions of a charter and drafts of the next one, for reading.
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { charterDrafts, charters, type StandingItem, standingItems } from '#db/schema/charters'
import { people } from '#db/schema/people'
import { decisions, proposals } from '#db/schema/proposals'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { maySee } from '../access/visibility'
import { visibleIn } from '../access/visibility.server'
import type { Body } from '../bodies/body'
import { NotFound } from '../errors'
import { personName } from '../people/names'
import { type CharterTerms, itemOf, stateOfDraft, termsOf } from './charter'
import { maySeeCharterDrafts } from './policy'

/** The standing items that a charter gives to a meeting: its own, or those that the body began with. */
export async function listStandingItems(
  db: Reader,
  charter: { bodyId: string; items: StandingItem[] | null },
): Promise<StandingItem[]> {
  if (charter.items) return charter.items.map(itemOf)
  const rows = await db
    .select()
    .from(standingItems)
    .where(eq(standingItems.bodyId, charter.bodyId))
    .orderBy(asc(standingItems.position), asc(standingItems.id))
  return rows.map(itemOf)
}

export type CharterVersion = CharterTerms & {
  id: string
  version: number
  adoptedOn: string
  /** The decision that brought it into force, where the actor may see it; the first version came with the body. */
  decision: string | null
}

/**
 * All versions of a body's charter with everything that they say, newest first. Charters are public; what stands on every
 * agenda is told only to those who may read the agendas.
 */
export async function listCharterVersions(
  db: Reader,
  actor: Actor,
  { id: bodyId, visibility }: Pick<Body, 'id' | 'visibility'>,
): Promise<CharterVersion[]> {
  const rows = await db
    .select({ charter: charters, decision: decisions.number, proposalId: proposals.id })
    .from(charters)
    .leftJoin(decisions, eq(decisions.charterId, charters.id))
    .leftJoin(proposals, and(eq(proposals.id, decisions.proposalId), visibleIn(actor, proposals)))
    .where(eq(charters.bodyId, bodyId))
    .orderBy(desc(charters.version))
  const readsAgendas = maySee(actor, { visibility, bodyId })
  const first = rows.some((row) => row.charter.items === null)
    ? await listStandingItems(db, { bodyId, items: null })
    : []
  return rows.map(({ charter, decision, proposalId }) => ({
    ...termsOf({ ...charter, items: readsAgendas ? (charter.items ?? first) : [] }),
    id: charter.id,
    version: charter.version,
    adoptedOn: charter.adoptedOn,
    decision: proposalId ? decision : null,
  }))
}

/** What one version says, whoever asks. Throws NotFound. */
export async function findVersionTerms(db: Reader, charterId: string): Promise<CharterTerms & { version: number }> {
  const [charter] = await db.select().from(charters).where(eq(charters.id, charterId))
  if (!charter) throw new NotFound()
  const items = await listStandingItems(db, charter)
  return { ...termsOf({ ...charter, items }), version: charter.version }
}

const draftColumns = { draft: charterDrafts, drafter: { name: people.name, displayName: people.displayName } }
type DraftRow = { draft: typeof charterDrafts.$inferSelect; drafter: { name: string; displayName: string | null } }

/** Proposals that were opened with a draft, whoever may see them: they decide its state. */
async function listOpenings(db: Reader, bodyId: string) {
  return db
    .select({
      draftId: proposals.charterDraftId,
      number: proposals.number,
      withdrawnAt: proposals.withdrawnAt,
      decision: decisions.number,
    })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(and(eq(proposals.bodyId, bodyId), isNotNull(proposals.charterDraftId), isNotNull(proposals.openedAt)))
    .orderBy(asc(proposals.number))
}

const draftOf = ({ draft, drafter }: DraftRow, openings: Awaited<ReturnType<typeof listOpenings>>) => {
  const own = openings.filter((one) => one.draftId === draft.id)
  return {
    ...draft,
    draftedByName: personName(drafter),
    proposals: own.map((one) => one.number),
    state: stateOfDraft({
      ...draft,
      proposals: own.map((one) => ({ isPending: one.withdrawnAt === null && one.decision === null })),
    }),
  }
}
export type CharterDraft = ReturnType<typeof draftOf>

/** Drafts of a body's next charter that were not discarded, newest first; none for those who may not see them. */
export async function listCharterDrafts(db: Reader, actor: Actor, body: Pick<Body, 'id'>): Promise<CharterDraft[]> {
  if (!maySeeCharterDrafts(actor, body)) return []
  const rows = await db
    .select(draftColumns)
    .from(charterDrafts)
    .innerJoin(people, eq(people.id, charterDrafts.draftedBy))
    .where(and(eq(charterDrafts.bodyId, body.id), isNull(charterDrafts.discardedAt)))
    .orderBy(desc(charterDrafts.draftedAt), desc(charterDrafts.id))
  const openings = rows.length > 0 ? await listOpenings(db, body.id) : []
  return rows.map((row) => draftOf(row, openings))
}

/** One draft, also one that was discarded. Throws NotFound. */
export async function findCharterDraft(db: Reader, actor: Actor, draftId: string): Promise<CharterDraft> {
  const [row] = await db
    .select({ ...draftColumns, body: { id: bodies.id } })
    .from(charterDrafts)
    .innerJoin(bodies, eq(bodies.id, charterDrafts.bodyId))
    .innerJoin(people, eq(people.id, charterDrafts.draftedBy))
    .where(eq(charterDrafts.id, draftId))
  if (!row || !maySeeCharterDrafts(actor, row.body)) throw new NotFound()
  return draftOf(row, await listOpenings(db, row.body.id))
}

/** What the version says that a draft was made from. */
export const findCharterTerms = (db: Reader, draft: Pick<CharterDraft, 'basedOnId'>) =>
  findVersionTerms(db, draft.basedOnId)
