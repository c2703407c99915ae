import { asc, eq, isNull } from 'drizzle-orm'
import { organisations } from '#db/schema/organisations'
import { agreementEvents } from '#db/schema/policies'
import type { Reader, Writer } from '#db/store'
import type { Actor, Person } from '../access/actor'
import { ensure } from '../access/permit'
import { record } from '../activity/record.server'
import { Conflict, Invalid } from '../errors'
import { appendAgreements, listAgreementEvents } from '../proposals/decisions/agreement-events.server'
import { listJurisdictions } from '../proposals/drafting.server'
import { findZone } from '../site/settings.server'
import { dayOf } from '../time'
import type { AgreementInput } from './agreement'
import { ledgerOn } from './ledger'
import { findPolicy, type Policy, type PolicyVersion } from './policies.server'
import { mayRecordAgreement, maySpeakFor } from './policy'
import { applying } from './version'

export type Speaker = { organisationId: string; organisationName: string; isOwn: boolean }

/** Organisations for which this person can say something of the policy: their own, or any for the project manager. */
export async function listSpeakers(db: Reader, actor: Actor, policy: Policy): Promise<Speaker[]> {
  const rows = await db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(isNull(organisations.archivedAt))
    .orderBy(asc(organisations.name), asc(organisations.id))
  return rows
    .map(({ id, name }) => ({ organisationId: id, organisationName: name, isOwn: maySpeakFor(actor, policy, id) }))
    .filter((row) => row.isOwn || mayRecordAgreement(actor))
}

/** Versions that an organisation can speak about on a day: those in effect and those adopted for later, newest first. */
export function versionsToSpeakOf(versions: readonly PolicyVersion[], today: string): PolicyVersion[] {
  const { general, places } = applying(today, versions)
  const current = [general, ...places.map((one) => one.version)].map((one) => one?.id)
  return versions.filter(
    (one) => current.includes(one.id) || (one.effectiveOn > today && one.version > (general?.version ?? 0)),
  )
}

/**
 * An organisation says of a policy, outside a proposal, that it agrees, agrees with conditions, does not agree yet, or
 * parks it. By its delegate, or written down by the project manager who was told, saying how.
 */
export async function agreePolicy(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: AgreementInput,
  now: Date,
): Promise<void> {
  if (input.kind === 'withdrawn') throw new Invalid({ kind: 'errors.choose' })
  await speak(tx, actor, 'agreement.given', slug, input, now)
}

/** An organisation leaves a policy that it had agreed to. Its earlier words stay on record. Throws Conflict without any. */
export async function withdrawAgreement(
  tx: Writer,
  actor: Actor,
  slug: string,
  input: AgreementInput,
  now: Date,
): Promise<void> {
  if (input.kind !== 'withdrawn') throw new Invalid({ kind: 'errors.choose' })
  await speak(tx, actor, 'agreement.withdrawn', slug, input, now)
}

async function speak(
  tx: Writer,
  actor: Actor,
  verb: 'agreement.given' | 'agreement.withdrawn',
  slug: string,
  input: AgreementInput,
  now: Date,
): Promise<void> {
  const { policy, versions } = await findPolicy(tx, actor, slug)
  const isOwn = maySpeakFor(actor, policy, input.organisationId)
  const permit = ensure(actor, verb, isOwn || mayRecordAgreement(actor), 'policies.errors.notYours')
  const today = dayOf(now, await findZone(tx))
  const version = versionsToSpeakOf(versions, today).find((one) => one.id === input.versionId)
  if (!version) throw new Invalid({ versionId: 'errors.choose' })
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, input.organisationId))
  if (!organisation) throw new Invalid({ organisationId: 'errors.choose' })
  if (!isOwn && input.channel === 'portal') throw new Invalid({ channel: 'proposals.errors.channelRequired' })
  if (isOwn && input.holdsFrom < today) throw new Invalid({ holdsFrom: 'policies.errors.fromTodayOn' })
  if (input.jurisdiction !== null && !(await listJurisdictions(tx)).includes(input.jurisdiction))
    throw new Invalid({ jurisdiction: 'errors.choose' })

  const events = await listAgreementEvents(tx, policy.id)
  const recordedBy = (permit.actor as Person).personId
  const said = {
    policyId: policy.id,
    policyVersionId: version.id,
    organisationId: organisation.id,
    jurisdiction: input.jurisdiction,
    kind: input.kind,
    note: input.note,
    holdsFrom: input.holdsFrom,
    positionId: null,
    channel: isOwn ? ('portal' as const) : input.channel,
    recordedBy,
  }
  if (await isLastWord(tx, said)) return
  if (input.kind === 'withdrawn') {
    const asked = input.holdsFrom > today ? input.holdsFrom : today
    const standing = ledgerOn(asked, events, versions, [organisation.id], [])
    const agrees = standing.some(
      (one) =>
        (input.jurisdiction === null || one.jurisdiction === null || one.jurisdiction === input.jurisdiction) &&
        (one.status === 'in-force' || one.agreedToVersionId !== null),
    )
    if (!agrees) throw new Conflict('policies.errors.nothingToWithdraw')
  }
  await appendAgreements(tx, [said], today, now)
  const facts = {
    slug: policy.slug,
    title: policy.title,
    organisationId: organisation.id,
    organisation: organisation.name,
    kind: input.kind,
    version: version.version,
    holdsFrom: input.holdsFrom,
    channel: said.channel,
  }
  const subject = { kind: 'policy' as const, id: policy.id }
  await record(tx, permit, { subject, bodyId: policy.bodyId, visibility: policy.visibility, facts }, now)
}

type Said = Omit<typeof agreementEvents.$inferInsert, 'id' | 'seq' | 'recordedAt'>

/** True where the organisation's last word of the policy says exactly this: the same form sent twice is one word. */
async function isLastWord(db: Reader, said: Said): Promise<boolean> {
  const rows = await db
    .select()
    .from(agreementEvents)
    .where(eq(agreementEvents.policyId, said.policyId))
    .orderBy(asc(agreementEvents.seq))
  const last = rows.filter((row) => row.organisationId === said.organisationId).at(-1)
  return (
    last !== undefined &&
    (['policyVersionId', 'jurisdiction', 'kind', 'note', 'holdsFrom', 'channel', 'recordedBy'] as const).every(
      (field) => last[field] === said[field],
    )
  )
}
