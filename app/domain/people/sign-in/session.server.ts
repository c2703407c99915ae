import { and, eq, gt, isNull } from 'drizzle-orm'
import { people, signInLinks } from '#db/schema/people'
import type { SignInWay } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { systemActor } from '../../access/actor'
import { ensure } from '../../access/permit'
import { hashToken, randomToken, sameBytes } from '../../access/token.server'
import { record } from '../../activity/record.server'
import { Conflict, Invalid } from '../../errors'
import { enqueue } from '../../outbox/enqueue.server'
import { personName } from '../names'
import { signInLinkMinutes } from './session'

/** What the sign-in page needs to check a password; null for an address that nobody here has. */
export async function findCredentials(db: Reader, email: string) {
  const [person] = await db
    .select({ personId: people.id, passwordHash: people.passwordHash, locale: people.locale })
    .from(people)
    .where(and(eq(people.email, email), isNull(people.endedAt)))
  return person ?? null
}

/** Records that somebody signed in, after the proof was checked. */
export async function startSession(tx: Writer, personId: string, way: SignInWay, now: Date): Promise<void> {
  const permit = ensure(systemActor('sign-in'), 'session.started', true)
  await record(tx, permit, { subject: { kind: 'person', id: personId }, visibility: 'closed', facts: { way } }, now)
}

/**
 * Mails a one-use link to the person of this address, and ends the links sent before. Asking is recorded whether or not
 * anybody has the address, so that both take one durable transaction. `browser` is the cookie of whoever asks.
 */
export async function sendSignInLink(tx: Writer, email: string, browser: string, now: Date): Promise<void> {
  const [person] = await tx
    .select()
    .from(people)
    .where(and(eq(people.email, email), isNull(people.endedAt)))
  const permit = ensure(systemActor('sign-in'), 'signInLink.sent', true)
  if (!person) {
    await record(tx, permit, { subject: { kind: 'person', id: 'nobody' }, visibility: 'closed' }, now)
    return
  }
  const token = randomToken()
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.personId, person.id), isNull(signInLinks.usedAt)))
  const [link] = await tx
    .insert(signInLinks)
    .values({
      personId: person.id,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + signInLinkMinutes * 60_000),
      browserHash: hashToken(browser),
    })
    .returning()
  await record(tx, permit, { subject: { kind: 'person', id: person.id }, visibility: 'closed' }, now)
  await enqueue(
    tx,
    { email: person.email, name: person.name, personId: person.id, locale: person.locale },
    { template: 'sign-in-link', props: { name: personName(person), token, minutes: signInLinkMinutes } },
    `sign-in-link ${link?.id}`,
    now,
  )
}

const openLink = (token: string, now: Date) =>
  and(eq(signInLinks.tokenHash, hashToken(token)), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now))

/**
 * How a link stands for a browser: closed, asked for `here`, or asked for `elsewhere`. Looking does not use it up: mail
 * scanners and previews look.
 */
export async function findSignInLink(
  db: Reader,
  token: string,
  browser: string | null,
  now: Date,
): Promise<'closed' | 'here' | 'elsewhere'> {
  const [link] = await db.select().from(signInLinks).where(openLink(token, now))
  if (!link) return 'closed'
  return browser !== null && sameBytes(link.browserHash, hashToken(browser)) ? 'here' : 'elsewhere'
}

/**
 * Uses a link up and returns whose it was. Throws Conflict for one that was used, replaced or is too old, and Invalid in
 * another browser than asked for it unless the person confirmed that there.
 */
export async function useSignInLink(
  tx: Writer,
  token: string,
  opened: { browser: string | null; confirmed: boolean },
  now: Date,
): Promise<string> {
  const place = await findSignInLink(tx, token, opened.browser, now)
  if (place === 'elsewhere' && !opened.confirmed) throw new Invalid({}, 'signIn.link.elsewhere')
  const [link] = await tx.update(signInLinks).set({ usedAt: now }).where(openLink(token, now)).returning()
  if (!link) throw new Conflict('signIn.link.closed')
  const permit = ensure(systemActor('sign-in'), 'signInLink.used', true)
  await record(tx, permit, { subject: { kind: 'person', id: link.personId }, visibility: 'closed' }, now)
  return link.personId
}
