import { id, index, instant, oneOf, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { people } from './people'
import { seats } from './seats'
import { locales, seatRoles, siteRoles } from './words'

/** To hold a seat, join an organisation or take a site role; the link in the mail carries the token. */
export const invitations = table(
  'invitations',
  {
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    locale: oneOf('locale', locales).notNull().default('en'),
    organisationId: text('organisation_id').references(() => organisations.id),
    seatId: text('seat_id').references(() => seats.id),
    seatRole: oneOf('seat_role', seatRoles),
    siteRole: oneOf('site_role', siteRoles),
    tokenHash: text('token_hash').notNull(),
    invitedBy: text('invited_by')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    acceptedBy: text('accepted_by').references(() => people.id),
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('invitations_token').on(t.tokenHash), index('invitations_created').on(t.createdAt)],
)
