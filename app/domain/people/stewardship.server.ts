import { and, eq, isNotNull, or } from 'drizzle-orm'
import { organisationContacts } from '#db/schema/organisation-changes'
import { memberships } from '#db/schema/people'

/** Joins to a membership the contact by which the organisation's record names this person for its figures. */
export const namedForFigures = and(
  eq(organisationContacts.personId, memberships.personId),
  eq(organisationContacts.organisationId, memberships.organisationId),
  eq(organisationContacts.role, 'data'),
)

/** A membership of a data steward: whoever holds the role, and whom the record names. Wants `namedForFigures` joined. */
export const keepsFigures = or(eq(memberships.role, 'data-steward'), isNotNull(organisationContacts.id))
