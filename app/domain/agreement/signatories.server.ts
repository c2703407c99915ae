// Who has signed, on any day; the certificate of each signature and the code by which it is checked.
import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { agreementDocuments, signatories } from '#db/schema/agreement'
import { organisations } from '#db/schema/organisations'
import type { Reader } from '#db/store'
import type { Actor } from '../access/actor'
import { codeOf, tidyCode } from '../access/code'
import { NotFound } from '../errors'
import { type Organisation, type Signature, standingOf } from '../organisations/organisation'
import { dayOf } from '../time'
import { type AgreementDocument, versionsSignedOn } from './text'

export type SignatoryRow = {
  organisation: Pick<Organisation, 'id' | 'slug' | 'name' | 'sector'>
  /** Those that hold on the day; for a former signatory all that it made by then, oldest first. */
  signatures: Signature[]
  /** The newest version that it signed, and the newer ones that it has not. */
  signed: number | null
  unsigned: number[]
  /** Notice has been given by the day: the first day on which nothing holds any more. */
  endsOn: string | null
}
export type FormerSignatory = Omit<SignatoryRow, 'endsOn'> & {
  endedOn: string
  /** Withdrew, or became part of another organisation or was closed. */
  by: 'withdrawal' | 'merger' | 'archive'
}
export type Signatories = { present: SignatoryRow[]; former: FormerSignatory[] }

/** Everybody who has signed by the day: those whose signature holds, and those who are no signatory any more. */
export async function listSignatories(db: Reader, _actor: Actor, on: string, zone: string): Promise<Signatories> {
  const rows = await db
    .select({ organisation: organisations, signature: signatories })
    .from(signatories)
    .innerJoin(organisations, eq(organisations.id, signatories.organisationId))
    .orderBy(asc(organisations.name), asc(organisations.id), asc(signatories.signedOn), asc(signatories.id))
  const documents = await listDocumentsKnown(db, on, zone)
  const found: Signatories = { present: [], former: [] }
  const byOrganisation = new Map<string, { organisation: Organisation; signatures: Signature[] }>()
  for (const { organisation, signature } of rows) {
    if (signature.signedOn > on) continue
    const own = byOrganisation.get(organisation.id) ?? { organisation, signatures: [] }
    own.signatures.push(asKnownOn(signature, on))
    byOrganisation.set(organisation.id, own)
  }
  for (const { organisation, signatures } of byOrganisation.values()) {
    const { id, slug, name, sector } = organisation
    const standing = standingOf(signatures, on)
    const row = { organisation: { id, slug, name, sector }, ...versionsSignedOn(signatures, documents, on) }
    const closedOn = closedOnOf(organisation, zone)
    if (standing.state === 'withdrawn')
      found.former.push({ ...row, signatures, endedOn: standing.on, by: 'withdrawal' })
    else if (closedOn !== null && closedOn <= on)
      found.former.push({ ...row, signatures, endedOn: closedOn, by: organisation.mergedIntoId ? 'merger' : 'archive' })
    else if (standing.state === 'signed') {
      const held = signatures.filter((one) => one.withdrawnOn === null || one.withdrawnOn > on)
      found.present.push({ ...row, signatures: held, endsOn: standing.endsOn })
    }
  }
  return found
}

/** A withdrawal of which notice was given later is not known on the day, so that the past reads as it was. */
const asKnownOn = (signature: Signature, on: string): Signature =>
  signature.withdrawnOn !== null && signature.withdrawnOn > on && (signature.withdrawalGivenOn ?? '') > on
    ? { ...signature, withdrawnOn: null, withdrawalGivenOn: null, withdrawalReason: null }
    : signature

const closedOnOf = (organisation: Organisation, zone: string): string | null =>
  organisation.mergedOn ?? (organisation.archivedAt ? dayOf(organisation.archivedAt, zone) : null)

/** Versions of the agreement that were entered by the day, or are older by their own date. */
async function listDocumentsKnown(db: Reader, on: string, zone: string): Promise<AgreementDocument[]> {
  const rows = await db.select().from(agreementDocuments).orderBy(asc(agreementDocuments.version))
  return rows.filter((one) => one.effectiveOn <= on || dayOf(one.recordedAt, zone) <= on)
}

export type Certificate = {
  signature: Signature
  organisation: Organisation
  document: AgreementDocument | null
  code: string
}

/** A signature with all that its certificate says. Throws NotFound. */
export async function findCertificate(db: Reader, _actor: Actor, signatureId: string): Promise<Certificate> {
  const [row] = await db
    .select({ signature: signatories, organisation: organisations, document: agreementDocuments })
    .from(signatories)
    .innerJoin(organisations, eq(organisations.id, signatories.organisationId))
    .leftJoin(agreementDocuments, eq(agreementDocuments.id, signatories.documentId))
    .where(eq(signatories.id, signatureId))
  if (!row) throw new NotFound()
  return { ...row, code: checkCodeOf(row.signature) }
}

/** The signature whose certificate carries the code, as it was typed; null where none does. */
export async function findSignatureByCode(db: Reader, _actor: Actor, typed: string): Promise<Signature | null> {
  const asked = tidyCode(typed)
  if (asked === '') return null
  const rows = await db.select().from(signatories).orderBy(asc(signatories.signedOn), asc(signatories.id))
  return rows.find((row) => checkCodeOf(row) === asked) ?? null
}

/**
 * Twelve letters and digits made of what was signed, by whom and when. Whoever holds a printed certificate types them
 * in and reads the record itself: it is the record that counts, not the paper.
 */
export function checkCodeOf(signature: Signature): string {
  const { id, organisationId, document, signedOn, signedBy, terms, jurisdictions } = signature
  const said = JSON.stringify([id, organisationId, document, signedOn, signedBy, terms, jurisdictions])
  const bytes = createHash('sha256').update(said).digest()
  return codeOf(bytes.subarray(0, 12))
}
