import { and, eq, gt, inArray, isNotNull, isNull } from 'drizzle-orm'
import { editionCopies, subscriptions } from '#db/schema/editions'
import type { Reader, Writer } from '#db/store'
import { type Actor, personIdOf } from '../access/actor'
import { ensure } from '../access/permit'
import { hashToken, randomToken } from '../access/token.server'
import { record } from '../activity/record.server'
import { Conflict } from '../errors'
import { enqueue } from '../outbox/enqueue.server'
import { forgottenAddress } from './forgotten.server'
import { mayAskForSubscription, mayTakeMembersEdition } from './policy'
import { ensureMemberSubscriptions } from './recipients.server'
import { askAgainMinutes, type ConfirmationInput, confirmationDays, type SubscriptionInput } from './subscription'

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/**
 * Asks the address by mail whether it wants the edition. Nothing else changes, for somebody else may have typed it; an
 * address that was asked a moment ago is not asked again. The caller says the same in every case.
 */
export async function askForSubscription(tx: Writer, actor: Actor, input: SubscriptionInput, now: Date): Promise<void> {
  const permit = ensure(actor, 'subscription.asked', mayAskForSubscription(actor))
  const { email, audience, frequency, locale } = input
  const token = randomToken()
  const [known] = await tx
    .select()
    .from(subscriptions)
    .where(and(inArray(subscriptions.email, [email, forgottenAddress(email)]), eq(subscriptions.audience, audience)))
  if (known?.confirmTokenHash && known.askedAt > minutesBefore(now, askAgainMinutes)) return
  const asked = { confirmTokenHash: hashToken(token), askedAt: now }
  // Choices of a running subscription change when they are confirmed, not when they are asked for.
  const isRunning = known?.confirmedAt && !known.endedAt
  const [row] = known
    ? await tx
        .update(subscriptions)
        .set(isRunning ? asked : { ...asked, email, frequency, locale })
        .where(eq(subscriptions.id, known.id))
        .returning()
    : await tx
        .insert(subscriptions)
        .values({ email, audience, frequency, locale, ...asked })
        .returning()
  const id = row?.id as string
  await record(tx, permit, { subject: { kind: 'subscription', id }, visibility: 'closed', facts: { audience } }, now)
  await enqueue(
    tx,
    { email, name: '', personId: null, locale },
    { template: 'subscription-confirm', props: { token, audience } },
    `subscription-confirm ${id} ${now.toISOString()}`,
    now,
  )
}

/** What the page behind the link asks to confirm; null for a link that was used, replaced or is too old. */
export async function findAsked(db: Reader, token: string, now: Date) {
  const [row] = await db
    .select({ audience: subscriptions.audience, frequency: subscriptions.frequency, locale: subscriptions.locale })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.confirmTokenHash, hashToken(token)),
        gt(subscriptions.askedAt, minutesBefore(now, confirmationDays * 1440)),
      ),
    )
  return row ?? null
}

/** Begins the subscription. The link can be used once. Throws Conflict for one that has closed. */
export async function confirmSubscription(
  tx: Writer,
  actor: Actor,
  token: string,
  input: ConfirmationInput,
  now: Date,
): Promise<void> {
  const permit = ensure(actor, 'subscription.confirmed', mayAskForSubscription(actor))
  const [row] = await tx
    .update(subscriptions)
    .set({ ...input, confirmTokenHash: null, confirmedAt: now, endedAt: null })
    .where(
      and(
        eq(subscriptions.confirmTokenHash, hashToken(token)),
        gt(subscriptions.askedAt, minutesBefore(now, confirmationDays * 1440)),
      ),
    )
    .returning()
  if (!row) throw new Conflict('editions.subscribe.closed')
  await record(
    tx,
    permit,
    { subject: { kind: 'subscription', id: row.id }, visibility: 'closed', facts: { audience: row.audience } },
    now,
  )
}

/** Ends the subscription that a copy's token belongs to. Twice is once; an unknown token does nothing and says nothing. */
export async function unsubscribe(tx: Writer, actor: Actor, token: string, now: Date): Promise<void> {
  const permit = ensure(actor, 'subscription.ended', mayAskForSubscription(actor))
  const [copy] = await tx
    .select({ subscriptionId: editionCopies.subscriptionId })
    .from(editionCopies)
    .where(eq(editionCopies.tokenHash, hashToken(token)))
  if (!copy) return
  const ended = await tx
    .update(subscriptions)
    .set({ endedAt: now, confirmTokenHash: null })
    .where(and(eq(subscriptions.id, copy.subscriptionId), isNull(subscriptions.endedAt)))
    .returning()
  if (ended.length === 0) return
  await record(tx, permit, { subject: { kind: 'subscription', id: copy.subscriptionId }, visibility: 'closed' }, now)
}

/** Whether the members' edition comes to this person. */
export async function takesMembersEdition(db: Reader, actor: Actor): Promise<boolean> {
  const personId = personIdOf(actor)
  if (!personId || !mayTakeMembersEdition(actor)) return false
  const [row] = await db
    .select({ endedAt: subscriptions.endedAt })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.personId, personId),
        eq(subscriptions.audience, 'members'),
        isNotNull(subscriptions.endedAt),
      ),
    )
  return row === undefined
}

/** The member's own switch: to receive the members' edition, or not. */
export async function chooseMembersEdition(
  tx: Writer,
  actor: Actor,
  wanted: boolean,
  today: string,
  now: Date,
): Promise<void> {
  const verb = wanted ? 'subscription.confirmed' : 'subscription.ended'
  const permit = ensure(actor, verb, mayTakeMembersEdition(actor))
  const personId = personIdOf(actor) as string
  await ensureMemberSubscriptions(tx, today, now)
  const [row] = await tx
    .update(subscriptions)
    .set({ endedAt: wanted ? null : now })
    .where(and(eq(subscriptions.personId, personId), eq(subscriptions.audience, 'members')))
    .returning()
  await record(tx, permit, { subject: { kind: 'subscription', id: row?.id ?? personId }, visibility: 'closed' }, now)
}
