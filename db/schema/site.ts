import { boolean, instant, integer, json, oneOf, table, text } from '../dialect'
import { type Locale, terminologies } from './words'

/** One row: the site. Its absence means that set-up has not been done. */
export const site = table('site', {
  id: text('id')
    .primaryKey()
    .$defaultFn(() => 'site'),
  name: text('name').notNull(),
  programmeName: text('programme_name').notNull(),
  coalitionName: text('coalition_name').notNull(),
  place: text('place').notNull(),
  timeZone: text('time_zone').notNull(),
  locales: json<Locale[]>('locales').notNull(),
  terminology: oneOf('terminology', terminologies).notNull().default('en-US'),
  /** Contributors below which a count is a primary cell of the disclosure gate; 5 to 20. */
  threshold: integer('threshold').notNull().default(11),
  zeros: oneOf('zeros', ['publish', 'suppressible', 'sensitive'] as const)
    .notNull()
    .default('suppressible'),
  /** Whether what a supplying organisation could work out stops a release or is told to those who review. */
  insiders: oneOf('insiders', ['warn', 'block'] as const)
    .notNull()
    .default('warn'),
  acknowledgeWorkingDays: integer('acknowledge_working_days').notNull().default(2),
  answerWorkingDays: integer('answer_working_days').notNull().default(15),
  /** Days between giving notice of a withdrawal from the agreement and its effect, where the document says nothing else. */
  withdrawalNoticeDays: integer('withdrawal_notice_days').notNull().default(30),
  /** Days by which a change of host, funding or charter is announced to all signatories before it takes effect. */
  governanceNoticeDays: integer('governance_notice_days').notNull().default(30),
  /** Days on which nobody works, YYYY-MM-DD in order: the clocks of answers pass over them. */
  holidays: json<string[]>('holidays').notNull().default([]),
  contactEmail: text('contact_email').notNull(),
  contactPhone: text('contact_phone').notNull().default(''),
  /** True for the invented site that `npm run demo` loads; every page says so. */
  isSample: boolean('is_sample').notNull().default(false),
  /** Whoever holds a site role sets up an authenticator before anything else works. */
  requireSecondFactor: boolean('require_second_factor').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

/** Answers of a form as they were given: the wizard keeps them until the site is made of them. */
export type GivenAnswers = Record<string, string | string[]>

/**
 * One row while a new site is being set up, none afterwards. Whoever knows the code goes on with it. The code stands in
 * clear because the server says it again at each start: who can read this table could make a site without it.
 */
export const setupDrafts = table('setup_drafts', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  /** By step; an administrator's password only as its hash. */
  answers: json<Record<string, GivenAnswers>>('answers').notNull(),
  passwordHash: text('password_hash'),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** Moves when something that a visitor can see may have changed; the key of the page cache. */
export const publicVersion = table('public_version', {
  id: text('id').primaryKey(),
  version: integer('version').notNull(),
})

/** The last number given out per kind and year: M-2026, P-2026, D-2026, S-2026. */
export const numberSeries = table('number_series', {
  series: text('series').primaryKey(),
  last: integer('last').notNull(),
})
