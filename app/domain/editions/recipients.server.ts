// Who receives an edition: members by what they hold, subscribers by what they confirmed.
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { bodyOffices } from '#db/schema/bodies'
import { subscriptions } from '#db/schema/editions'
import { people, siteRoleGrants } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Audience, Locale } from '#db/schema/words'
import type { Reader, Writer } from '#db/store'
import { holdsOn } from '../people/actor.server'
import type { Frequency } from './edition'

/** Everybody who holds a seat, an office or a site role on the day. */
async function listHolders(db: Reader, today: string): Promise<Set<string>> {
  const seated = await db
    .selectDistinct({ id: seatHolders.personId })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .where(and(holdsOn(seatHolders, today), holdsOn(seats, today)))
  const officers = await db
    .selectDistinct({ id: bodyOffices.personId })
    .from(bodyOffices)
    .where(holdsOn(bodyOffices, today))
  const roles = await db
    .selectDistinct({ id: siteRoleGrants.personId })
    .from(siteRoleGrants)
    .where(holdsOn(siteRoleGrants, today))
  return new Set([...seated, ...officers, ...roles].map((row) => row.id))
}

/** Members with the choices of their edition, by name; weekly where they have made none. */
async function listMembers(db: Reader, today: string) {
  const holders = await listHolders(db, today)
  const rows = await db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      personLocale: people.locale,
      subscriptionId: subscriptions.id,
      frequency: subscriptions.frequency,
      endedAt: subscriptions.endedAt,
    })
    .from(people)
    .leftJoin(subscriptions, and(eq(subscriptions.personId, people.id), eq(subscriptions.audience, 'members')))
    .where(isNull(people.endedAt))
    .orderBy(people.name, people.id)
  return rows
    .filter((row) => holders.has(row.personId))
    .map(({ personLocale: locale, frequency, ...row }) => ({
      ...row,
      locale,
      frequency: frequency ?? ('weekly' as const),
    }))
}

// The address stays with the account alone: a change of address, or leaving, needs no second place to be mended.
const memberKey = (personId: string) => `person:${personId}`

/** Gives each member a subscription to the members' edition who has none yet; one that was ended stays ended. */
export async function ensureMemberSubscriptions(tx: Writer, today: string, now: Date): Promise<void> {
  const missing = (await listMembers(tx, today)).filter((member) => member.subscriptionId === null)
  for (let at = 0; at < missing.length; at += 200) {
    const rows = missing.slice(at, at + 200).map(({ personId, locale }) => ({
      email: memberKey(personId),
      audience: 'members' as const,
      locale,
      personId,
      askedAt: now,
      confirmedAt: now,
    }))
    await tx.insert(subscriptions).values(rows).onConflictDoNothing()
  }
}

type Recipient = { subscriptionId: string | null; personId: string | null; name: string; email: string; locale: Locale }

/** Who receives the edition of an audience in a rhythm today. Addresses of subscribers are for sending alone. */
export async function recipientsOf(
  db: Reader,
  stream: { audience: Audience; frequency: Frequency },
  today: string,
): Promise<Recipient[]> {
  if (stream.audience === 'members') {
    return (await listMembers(db, today)).filter(
      (member) => member.endedAt === null && member.frequency === stream.frequency,
    )
  }
  const rows = await db
    .select({ subscriptionId: subscriptions.id, email: subscriptions.email, locale: subscriptions.locale })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.audience, stream.audience),
        eq(subscriptions.frequency, stream.frequency),
        isNotNull(subscriptions.confirmedAt),
        isNull(subscriptions.endedAt),
      ),
    )
    .orderBy(subscriptions.id)
  return rows.map((row) => ({ ...row, personId: null, name: '' }))
}
