import { asc, eq, max } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { agreementEvents } from '#db/schema/policies'
import type { AgreementKind } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { Invalid } from '../../errors'
import { type LedgerEvent, wouldRewritePast } from '../../policies/ledger'

export type AgreementDraft = {
  policyId: string
  policyVersionId: string
  organisationId: string
  jurisdiction: string | null
  kind: AgreementKind
  note: string
  holdsFrom: string
  positionId: string | null
  channel: (typeof agreementEvents.$inferSelect)['channel']
  recordedBy: string
}

/** What was said of one policy, in the order of writing. */
export async function listAgreementEvents(db: Reader, policyId: string): Promise<LedgerEvent[]> {
  return db
    .select()
    .from(agreementEvents)
    .where(eq(agreementEvents.policyId, policyId))
    .orderBy(asc(agreementEvents.seq))
}

/**
 * The first day on which nothing that an organisation signed holds any more, where notice of its withdrawal runs on the
 * day; null for all others.
 */
async function findEndOfNotice(tx: Writer, organisationId: string, today: string): Promise<string | null> {
  const rows = await tx.select().from(signatories).where(eq(signatories.organisationId, organisationId))
  const ends = rows.map((row) => row.withdrawnOn)
  const last = ends.includes(null) ? null : (ends.sort().at(-1) ?? null)
  return last !== null && last > today ? last : null
}

/**
 * Appends words to the ledger; the only place that does. What an organisation agrees to while the notice of its
 * withdrawal runs ends with the notice, like everything that it agreed to before. Throws Invalid on `holdsFrom` where one would change how a
 * past day reads.
 */
export async function appendAgreements(tx: Writer, drafts: AgreementDraft[], today: string, now: Date): Promise<void> {
  if (drafts.length === 0) return
  const [last] = await tx.select({ seq: max(agreementEvents.seq) }).from(agreementEvents)
  let seq = last?.seq ?? 0
  for (const policyId of new Set(drafts.map((draft) => draft.policyId))) {
    const written = await listAgreementEvents(tx, policyId)
    for (const draft of drafts.filter((one) => one.policyId === policyId)) {
      if (wouldRewritePast(draft, written, today)) throw new Invalid({ holdsFrom: 'policies.errors.rewritesPast' })
      await tx.insert(agreementEvents).values({ ...draft, seq: ++seq, recordedAt: now })
      if (draft.kind !== 'agreed' && draft.kind !== 'agreed-with-conditions') continue
      const ends = await findEndOfNotice(tx, draft.organisationId, today)
      if (ends !== null && ends > draft.holdsFrom)
        await tx.insert(agreementEvents).values({
          ...draft,
          kind: 'withdrawn',
          note: '',
          holdsFrom: ends,
          seq: ++seq,
          recordedAt: now,
        })
    }
  }
}
