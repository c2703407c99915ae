import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { signatories } from '#db/schema/agreement'
import { organisationContacts } from '#db/schema/organisation-changes'
import { organisations } from '#db/schema/organisations'
import { memberships, people } from '#db/schema/people'
import { seatHolders, seats } from '#db/schema/seats'
import type { Reader } from '#db/store'
import { holdsOn } from '../people/actor.server'
import { type PersonRecipient, recipientOf } from '../people/recipients.server'

/** The contacts and delegates of every organisation whose signature holds on the day; each person once. */
export async function listSignatoryPeople(db: Reader, today: string): Promise<PersonRecipient[]> {
  const signed = db
    .select({ id: signatories.organisationId })
    .from(signatories)
    .innerJoin(organisations, eq(organisations.id, signatories.organisationId))
    .where(
      and(
        isNull(organisations.archivedAt),
        lte(signatories.signedOn, today),
        or(isNull(signatories.withdrawnOn), gt(signatories.withdrawnOn, today)),
      ),
    )
  const delegates = await db
    .selectDistinct({ person: people })
    .from(seatHolders)
    .innerJoin(seats, eq(seats.id, seatHolders.seatId))
    .innerJoin(people, eq(people.id, seatHolders.personId))
    .where(
      and(
        inArray(seats.organisationId, signed),
        eq(seatHolders.role, 'delegate'),
        holdsOn(seats, today),
        holdsOn(seatHolders, today),
        isNull(people.endedAt),
      ),
    )
  const contacts = await db
    .selectDistinct({ person: people })
    .from(organisationContacts)
    .innerJoin(people, eq(people.id, organisationContacts.personId))
    .innerJoin(
      memberships,
      and(eq(memberships.personId, people.id), eq(memberships.organisationId, organisationContacts.organisationId)),
    )
    .where(
      and(inArray(organisationContacts.organisationId, signed), holdsOn(memberships, today), isNull(people.endedAt)),
    )
  const byId = new Map([...delegates, ...contacts].map(({ person }) => [person.id, person]))
  return [...byId.values()]
    .sort((a, b) => a.email.localeCompare(b.email))
    .map(({ id, ...person }) => recipientOf({ ...person, personId: id }))
}
