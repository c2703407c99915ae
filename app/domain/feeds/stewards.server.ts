import { and, asc, eq, isNull } from 'drizzle-orm'
import { organisationContacts } from '#db/schema/organisation-changes'
import { memberships, people } from '#db/schema/people'
import type { Reader } from '#db/store'
import { holdsOn } from '../people/actor.server'
import { keepsFigures, namedForFigures } from '../people/stewardship.server'

/** The data stewards of every organisation on the day, as recipients of letters: one row for each that they keep. */
export async function listStewards(db: Reader, today: string) {
  return db
    .selectDistinct({
      personId: people.id,
      email: people.email,
      name: people.name,
      locale: people.locale,
      organisationId: memberships.organisationId,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .leftJoin(organisationContacts, namedForFigures)
    .where(and(isNull(people.endedAt), holdsOn(memberships, today), keepsFigures))
    .orderBy(asc(people.name), asc(people.id), asc(memberships.organisationId))
}
