import { asc, desc, eq, max } from 'drizzle-orm'
import { agreementDocuments } from '#db/schema/agreement'
import { decisions } from '#db/schema/proposals'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Invalid } from '../errors'
import { mayEnterAgreement } from './policy'
import type { AgreementDocument, AgreementTextInput } from './text'

/** Every version of the agreement, newest first. They are public; `_actor` says so at the call. */
export async function listAgreementDocuments(db: Reader, _actor: Actor): Promise<AgreementDocument[]> {
  return db.select().from(agreementDocuments).orderBy(desc(agreementDocuments.version), asc(agreementDocuments.id))
}

/** Enters the agreement's next version. Nobody has signed it yet: each organisation does so for itself. */
export async function enterAgreement(
  tx: Writer,
  actor: Actor,
  input: AgreementTextInput,
  now: Date,
): Promise<AgreementDocument> {
  const permit = ensure(actor, 'agreementText.entered', mayEnterAgreement(actor))
  if (input.decisionNumber) {
    const [decision] = await tx
      .select({ id: decisions.id })
      .from(decisions)
      .where(eq(decisions.number, input.decisionNumber))
    if (!decision) throw new Invalid({ decisionNumber: 'errors.choose' })
  }
  const [last] = await tx.select({ version: max(agreementDocuments.version) }).from(agreementDocuments)
  const [document] = await tx
    .insert(agreementDocuments)
    .values({ ...input, version: (last?.version ?? 0) + 1, recordedAt: now })
    .returning()
  const { id, version, title, effectiveOn } = document as AgreementDocument
  const facts = { title, version, effectiveOn }
  await record(tx, permit, { subject: { kind: 'agreementText', id }, visibility: 'public', facts }, now)
  return document as AgreementDocument
}
