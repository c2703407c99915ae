// Who signed the coalition's agreement, and who took the signature back. Rows are never deleted.
import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { agreementDocuments, signatories } from '#db/schema/agreement'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader, Writer } from '#db/store'
import type { Actor } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid } from '../errors'
import type { Organisation, Signature, SignatureInput, WithdrawalInput } from '../organisations/organisation'
import { findOrganisation } from '../organisations/organisations.server'
import { findSite } from '../site/settings.server'
import { addDays } from '../time'
import { mayBackdateNotice, mayRecordSignature, mayWithdrawSignature } from './policy'

/** Puts a signature on record. Throws Invalid where the organisation's signature under the same version still holds. */
export async function recordSignature(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: SignatureInput,
  now: Date,
): Promise<Signature> {
  const organisation = await findOrganisation(tx, actor, slug)
  const permit = ensure(actor, 'signature.recorded', mayRecordSignature(actor, organisation))
  const [version] = await tx.select().from(agreementDocuments).where(eq(agreementDocuments.id, input.documentId))
  if (!version) throw new Invalid({ documentId: 'errors.choose' })
  const named = `${version.title}, version ${version.version}`
  const holds = organisation.signatures.some(
    (one) => (one.documentId === version.id || one.document === named) && one.withdrawnOn === null,
  )
  if (holds) throw new Invalid({ documentId: 'agreement.signature.alreadySigned' })
  const [signature] = await tx
    .insert(signatories)
    .values({ organisationId: organisation.id, document: named, ...input, recordedAt: now })
    .returning()
  const facts = { name: organisation.name, slug: organisation.slug, document: named, signedOn: input.signedOn }
  await record(tx, permit, { subject: { kind: 'organisation', id: organisation.id }, visibility: 'public', facts }, now)
  return signature as Signature
}

/** The notice that a withdrawal needs: that of the newest version that the organisation signed, else the site's. */
export async function findWithdrawalNotice(db: Reader, signatures: readonly Signature[]): Promise<number> {
  const site = await findSite(db)
  const documents = await db.select().from(agreementDocuments)
  const held = new Set(signatures.filter((one) => one.withdrawnOn === null).map((one) => one.documentId))
  const newest = documents.filter((one) => held.has(one.id)).sort((a, b) => b.version - a.version)[0]
  return newest?.noticeDays ?? site?.withdrawalNoticeDays ?? 0
}

/**
 * An organisation gives notice that it withdraws from all that it signed, with effect from a day on; its seats end then
 * too where it says so. Throws Conflict where it has signed nothing that still holds; Invalid for a notice of another
 * day than today by a delegate, for a day inside the notice period, and for one before it signed.
 *
 * What it agreed to in the ledger ends with it: that is `withdrawFromAgreement` of the policies, which calls this.
 */
export async function withdrawSignature(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: WithdrawalInput,
  today: string,
  now: Date,
): Promise<Organisation> {
  const organisation = await findOrganisation(tx, actor, slug)
  const permit = ensure(actor, 'signature.withdrawn', mayWithdrawSignature(actor, organisation))
  const held = organisation.signatures.filter((one) => one.withdrawnOn === null)
  if (held.length === 0) throw new Conflict('agreement.signature.nothingToWithdraw')
  if (input.givenOn > today) throw new Invalid({ givenOn: 'agreement.withdrawal.givenAhead' })
  if (input.givenOn < today && !mayBackdateNotice(actor))
    throw new Invalid({ givenOn: 'agreement.withdrawal.givenToday' })
  if (held.some((one) => one.signedOn > input.withdrawnOn))
    throw new Invalid({ withdrawnOn: 'agreement.signature.beforeSigning' })
  const earliest = addDays(input.givenOn, await findWithdrawalNotice(tx, organisation.signatures))
  if (input.withdrawnOn < earliest)
    throw new Invalid({ withdrawnOn: { key: 'agreement.withdrawal.tooSoon', params: { day: earliest } } })
  await tx
    .update(signatories)
    .set({
      withdrawnOn: input.withdrawnOn,
      withdrawalGivenOn: input.givenOn,
      withdrawalReason: input.reason || null,
    })
    .where(and(eq(signatories.organisationId, organisation.id), isNull(signatories.withdrawnOn)))
  if (input.endSeats) await endSeatsOf(tx, organisation.id, addDays(input.withdrawnOn, -1))
  const { givenOn, withdrawnOn, endSeats } = input
  const facts = { name: organisation.name, slug: organisation.slug, givenOn, withdrawnOn, seatsEnded: endSeats }
  await record(tx, permit, { subject: { kind: 'organisation', id: organisation.id }, visibility: 'public', facts }, now)
  return organisation
}

/** The last day of every seat of the organisation, and of those who hold them, where it is not over already. */
async function endSeatsOf(tx: Writer, organisationId: string, lastDay: string): Promise<void> {
  const open = await tx
    .update(seats)
    .set({ endsOn: lastDay })
    .where(and(eq(seats.organisationId, organisationId), or(isNull(seats.endsOn), gte(seats.endsOn, lastDay))))
    .returning()
  for (const seat of open) {
    await tx
      .update(seatHolders)
      .set({ endsOn: lastDay })
      .where(and(eq(seatHolders.seatId, seat.id), or(isNull(seatHolders.endsOn), gte(seatHolders.endsOn, lastDay))))
  }
}
