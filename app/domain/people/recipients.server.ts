// Who is written to on a day for the role they hold on the site. The chair and the clerk of a body are listOfficers.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { people, siteRoleGrants } from '#db/schema/people'
import type { Locale, SiteRole } from '#db/schema/words'
import type { Reader } from '#db/store'
import type { Recipient } from '../outbox/letter'
import { holdsOn } from './actor.server'
import { personName } from './names'

export type PersonRecipient = Recipient & { personId: string }

/** The columns that a letter needs of the person to whom it goes. */
export const recipientColumns = {
  personId: people.id,
  email: people.email,
  name: people.name,
  displayName: people.displayName,
  locale: people.locale,
}
export type RecipientRow = { personId: string; email: string; name: string; displayName: string | null; locale: Locale }

export const recipientOf = ({ personId, email, name, displayName, locale }: RecipientRow): PersonRecipient => ({
  personId,
  email,
  name: personName({ name, displayName }),
  locale,
})

/** Everybody who holds one of the roles on the day and has an account; each person once, in the order of their ids. */
export async function listRoleHolders(
  db: Reader,
  roles: readonly SiteRole[],
  today: string,
): Promise<PersonRecipient[]> {
  const rows = await db
    .selectDistinct(recipientColumns)
    .from(siteRoleGrants)
    .innerJoin(people, eq(people.id, siteRoleGrants.personId))
    .where(and(inArray(siteRoleGrants.role, [...roles]), holdsOn(siteRoleGrants, today), isNull(people.endedAt)))
    .orderBy(asc(people.id))
  return rows.map(recipientOf)
}

export const listManagers = (db: Reader, today: string): Promise<PersonRecipient[]> =>
  listRoleHolders(db, ['project-manager'], today)
