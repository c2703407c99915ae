import { boolean, day, id, index, instant, integer, json, oneOf, table, text, uniqueIndex } from '../dialect'
import { organisations } from './organisations'
import { locales, signInWays, siteRoles } from './words'

export const people = table(
  'people',
  {
    id: id(),
    /** Always stored in lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** Shown instead of the name where the person chose so. */
    displayName: text('display_name'),
    title: text('title').notNull().default(''),
    phone: text('phone'),
    phoneShown: boolean('phone_shown').notNull().default(false),
    locale: oneOf('locale', locales).notNull().default('en'),
    passwordHash: text('password_hash'),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [uniqueIndex('people_email').on(t.email)],
)

/** A person works for, or speaks for, an organisation. */
export const memberships = table(
  'memberships',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    role: oneOf('role', ['staff', 'data-steward', 'contact'] as const)
      .notNull()
      .default('staff'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (t) => [index('memberships_person').on(t.personId), index('memberships_organisation').on(t.organisationId)],
)

export const siteRoleGrants = table(
  'site_role_grants',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    role: oneOf('role', siteRoles).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (t) => [index('site_role_grants_person').on(t.personId)],
)

/** Lucia's sessions. The id is the SHA-256 of the cookie's value, so a copy of the table opens nothing. */
export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('person_id')
      .notNull()
      .references(() => people.id),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    device: text('device').notNull().default(''),
    /** When the person last proved who they are in this session; none in sessions older than this column. */
    authenticatedAt: instant('authenticated_at'),
    /** Coarse on purpose: written once an hour at most. */
    lastSeenAt: instant('last_seen_at'),
  },
  (t) => [index('sessions_person').on(t.userId)],
)

/** One-use sign-in links; a new one ends the old ones. */
export const signInLinks = table(
  'sign_in_links',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    /** Hash of the cookie of the browser that asked for it; elsewhere a press on a button confirms. */
    browserHash: text('browser_hash').notNull().default(''),
  },
  (t) => [uniqueIndex('sign_in_links_token').on(t.tokenHash), index('sign_in_links_person').on(t.personId)],
)

/** Another address that a person asked for, until the link that was mailed to it is followed. */
export const addressChanges = table(
  'address_changes',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    /** In lower case, as people's own. */
    email: text('email').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [uniqueIndex('address_changes_token').on(t.tokenHash)],
)

/** The first step of a sign-in is done and the second is awaited. Opens nothing by itself, and lasts ten minutes. */
export const signInSteps = table(
  'sign_in_steps',
  {
    /** SHA-256 of the cookie's value. */
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    way: oneOf('way', signInWays).notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('sign_in_steps_person').on(t.personId)],
)

/** A person's authenticator app (RFC 6238). It asks for codes once a first code has confirmed it. */
export const secondFactors = table('second_factors', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Base64url of the shared secret; checking a code needs it as it is. */
  secret: text('secret').notNull(),
  createdAt: instant('created_at').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The 30-second step of the last code that was used; none at or before it is accepted again. */
  lastStep: integer('last_step').notNull().default(0),
})

/** Ten codes that stand in for a lost authenticator, once each. Only their SHA-256 is kept. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    recoveryHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('recovery_codes_code').on(t.personId, t.recoveryHash)],
)

/** Passkeys (WebAuthn): public keys and how often each was used. */
export const passkeys = table(
  'passkeys',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    name: text('name').notNull(),
    credentialId: text('credential_id').notNull(),
    /** COSE key, base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull().default(0),
    transports: json<string[]>('transports').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [uniqueIndex('passkeys_credential').on(t.credentialId), index('passkeys_person').on(t.personId)],
)

/** What a browser was asked to sign with a passkey: taken once, within five minutes. */
export const passkeyChallenges = table('passkey_challenges', {
  /** SHA-256 of the cookie that binds the challenge to its browser. */
  id: text('id').primaryKey(),
  challenge: text('challenge').notNull(),
  /** Who adds a passkey; none where somebody signs in. */
  personId: text('person_id').references(() => people.id),
  expiresAt: instant('expires_at').notNull(),
})

/** Who a person is at their agency's own sign-in (OpenID Connect). Bound once, by subject: addresses may change. */
export const agencyIdentities = table(
  'agency_identities',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('agency_identities_subject').on(t.issuer, t.subject),
    uniqueIndex('agency_identities_person').on(t.personId, t.issuer),
  ],
)

/** A person's private calendar address: one at a time, until they end it or leave. */
export const calendarFeeds = table(
  'calendar_feeds',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('calendar_feeds_token').on(t.tokenHash)],
)

/** Keys that the site made for itself, by purpose. */
export const siteKeys = table('site_keys', {
  purpose: text('purpose').primaryKey(),
  key: text('key').notNull(),
})
