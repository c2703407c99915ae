// The next version of a charter: written, changed and discarded by the project manager, adopted by the body's decision.
import { and, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { charterDrafts, charters } from '#db/schema/charters'
import { decisions, proposals } from '#db/schema/proposals'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure, type Permit } from '../access/permit'
import { record } from '../activity/record.server'
import type { Body } from '../bodies/body'
import { findBodyById } from '../bodies/body.server'
import { Conflict, NotFound } from '../errors'
import { ensureRevision } from '../revision'
import { type Charter, findCharterInForce } from '../seats/delegates.server'
import type { CharterInput, CharterTerms } from './charter'
import { type CharterDraft, findCharterDraft } from './charters.server'
import { mayDraftCharter } from './policy'

/** The columns that the form fills; what it leaves alone is as in the version before. */
const columnsOf = (
  { quorumShare, cadence, revision: _guard, ...terms }: CharterInput,
  before: Pick<CharterTerms, 'quorumShare' | 'cadence'>,
) => ({ ...terms, quorumShare: quorumShare ?? before.quorumShare, cadence: cadence ?? before.cadence })

/** A draft is known to the body and to those who keep the site. */
const happening = (body: Body, draftId: string) => ({
  subject: { kind: 'charterDraft' as const, id: draftId },
  bodyId: body.id,
  visibility: 'body' as const,
  facts: { bodyName: body.name, bodySlug: body.slug },
})

/** Writes a draft of the body's next charter, on the version in force. */
export async function draftCharter(
  tx: Writer,
  actor: Actor,
  bodyId: string,
  input: CharterInput,
  today: string,
  now: Date,
): Promise<string> {
  const body = await findBodyById(tx, actor, bodyId)
  if (body.endedAt) throw new NotFound()
  const permit = ensure(actor, 'charterDraft.written', mayDraftCharter(actor))
  const before = await findLatestCharter(tx, bodyId, today)
  const [draft] = await tx
    .insert(charterDrafts)
    .values({
      ...columnsOf(input, before),
      bodyId,
      basedOnId: before.id,
      draftedAt: now,
      draftedBy: personIdOf(actor) as string,
    })
    .returning()
  if (!draft) throw new Conflict('errors.conflict')
  await record(tx, permit, happening(body, draft.id), now)
  return draft.id
}

/** The version that a next one replaces: the last one adopted, also where its day lies ahead. */
async function findLatestCharter(db: Reader, bodyId: string, today: string): Promise<Charter> {
  const [last] = await db
    .select()
    .from(charters)
    .where(eq(charters.bodyId, bodyId))
    .orderBy(desc(charters.version))
    .limit(1)
  return last ?? findCharterInForce(db, bodyId, today)
}

/** Changes a draft that stands in no proposal, and puts it on the latest version. Throws Stale, or Conflict once proposed. */
export async function reviseCharterDraft(
  tx: Writer,
  actor: Actor,
  draftId: string,
  input: CharterInput,
  today: string,
  now: Date,
): Promise<void> {
  const draft = await findCharterDraft(tx, actor, draftId)
  const body = await findBodyById(tx, actor, draft.bodyId)
  const permit = ensure(actor, 'charterDraft.revised', mayDraftCharter(actor))
  checkIsDraft(draft)
  ensureRevision(draft, input)
  const before = await findLatestCharter(tx, body.id, today)
  await tx
    .update(charterDrafts)
    .set({ ...columnsOf(input, draft), basedOnId: before.id, revision: draft.revision + 1, draftedAt: now })
    .where(eq(charterDrafts.id, draftId))
  await record(tx, permit, happening(body, draftId), now)
}

/** Gives a draft up. It stays on record and can be adopted no more. */
export async function discardCharterDraft(tx: Writer, actor: Actor, draftId: string, now: Date): Promise<void> {
  const draft = await findCharterDraft(tx, actor, draftId)
  const body = await findBodyById(tx, actor, draft.bodyId)
  const permit = ensure(actor, 'charterDraft.discarded', mayDraftCharter(actor))
  checkIsDraft(draft)
  await tx
    .update(charterDrafts)
    .set({ discardedAt: now, discardedBy: personIdOf(actor), revision: draft.revision + 1 })
    .where(eq(charterDrafts.id, draftId))
  await record(tx, permit, happening(body, draftId), now)
}

function checkIsDraft({ state, proposals: numbers }: CharterDraft): void {
  if (state === 'draft') return
  if (state === 'discarded') throw new Conflict('charters.draft.isDiscarded')
  throw new Conflict('charters.draft.isProposed', { number: numbers.at(-1) ?? '' })
}

/**
 * A draft can be put to its body: it was not discarded, stands in no other open proposal, and replaces the latest
 * version. Throws Conflict; called when the proposal is opened.
 */
export async function checkCharterIsFree(tx: Writer, proposal: { id: string; charterDraftId: string }): Promise<void> {
  const [draft] = await tx.select().from(charterDrafts).where(eq(charterDrafts.id, proposal.charterDraftId))
  if (!draft || draft.discardedAt) throw new Conflict('charters.draft.isDiscarded')
  const [other] = await tx
    .select({ number: proposals.number })
    .from(proposals)
    .leftJoin(decisions, eq(decisions.proposalId, proposals.id))
    .where(
      and(
        eq(proposals.bodyId, draft.bodyId),
        isNotNull(proposals.charterDraftId),
        ne(proposals.id, proposal.id),
        isNotNull(proposals.openedAt),
        isNull(proposals.withdrawnAt),
        isNull(decisions.id),
      ),
    )
    .limit(1)
  if (other) throw new Conflict('charters.draft.otherIsProposed', { number: other.number })
  const [last] = await tx
    .select({ id: charters.id })
    .from(charters)
    .where(eq(charters.bodyId, draft.bodyId))
    .orderBy(desc(charters.version))
    .limit(1)
  if (draft.charterId || last?.id !== draft.basedOnId) throw new Conflict('charters.draft.movedOn')
}

/** The adopted draft as the charter's next version, in force from the day on. Returns its id. */
export async function adoptCharter(
  tx: Writer,
  permit: Permit<'charter.adopted'>,
  draftId: string,
  adoptedOn: string,
  now: Date,
): Promise<string> {
  const [draft] = await tx.select().from(charterDrafts).where(eq(charterDrafts.id, draftId))
  if (!draft) throw new NotFound()
  const body = await findBodyById(tx, permit.actor, draft.bodyId)
  const before = await findLatestCharter(tx, body.id, adoptedOn)
  const { purpose, decisionRule, quorumShare, requiredSectors, cadence, noticeDays, amendmentDays, items } = draft
  const [charter] = await tx
    .insert(charters)
    .values({
      ...{ purpose, decisionRule, quorumShare, requiredSectors, cadence, noticeDays, amendmentDays, items },
      bodyId: body.id,
      version: before.version + 1,
      adoptedOn,
      createdAt: now,
    })
    .returning()
  if (!charter) throw new Conflict('errors.conflict')
  await tx.update(charterDrafts).set({ charterId: charter.id }).where(eq(charterDrafts.id, draftId))
  const facts = { bodyName: body.name, bodySlug: body.slug, version: charter.version, adoptedOn }
  await record(
    tx,
    permit,
    { subject: { kind: 'body', id: body.id }, bodyId: body.id, visibility: 'public', facts },
    now,
  )
  return charter.id
}
