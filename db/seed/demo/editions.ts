// Who subscribed, and which issues went out.
import { and, desc, eq } from 'drizzle-orm'
import { compileIssue } from '~/across/editions.server'
import { systemActor, visitor } from '~/domain/access/actor'
import { findNextSpan } from '~/domain/editions/issues.server'
import { releaseIssue } from '~/domain/editions/release.server'
import type { openAudiences } from '~/domain/editions/subscription'
import { askForSubscription, confirmSubscription, unsubscribe } from '~/domain/editions/subscriptions.server'
import { outbox } from '../../schema/outbox'
import type { Audience, Locale } from '../../schema/words'
import type { Calendar } from './meetings/calendar'
import type { Deed, Scene } from './stage'

type Subscriber = {
  email: string
  audience: (typeof openAudiences)[number]
  frequency: 'weekly' | 'monthly'
  locale: Locale
  ago: number
  confirms?: false
  leavesAgo?: number
}

export const residentInEnglish = 'lena@mail.example'
export const residentInSpanish = 'hugo@mail.example'
const subscribers: Subscriber[] = [
  { email: residentInEnglish, audience: 'residents', frequency: 'weekly', locale: 'en', ago: 300 },
  { email: 'theo@mail.example', audience: 'residents', frequency: 'weekly', locale: 'en', ago: 251 },
  { email: residentInSpanish, audience: 'residents', frequency: 'weekly', locale: 'es', ago: 198 },
  { email: 'amara@mail.example', audience: 'residents', frequency: 'weekly', locale: 'en', ago: 120, leavesAgo: 5 },
  { email: 'rosa@mail.example', audience: 'residents', frequency: 'monthly', locale: 'es', ago: 90 },
  { email: 'school@riverside.example', audience: 'residents', frequency: 'monthly', locale: 'en', ago: 44 },
  {
    email: 'never-confirmed@mail.example',
    audience: 'residents',
    frequency: 'weekly',
    locale: 'en',
    ago: 9,
    confirms: false,
  },
  { email: 'bakery@mainstreet.example', audience: 'business', frequency: 'weekly', locale: 'en', ago: 280 },
  { email: 'marina@mainstreet.example', audience: 'business', frequency: 'weekly', locale: 'en', ago: 143 },
  { email: 'laundry@mainstreet.example', audience: 'business', frequency: 'monthly', locale: 'es', ago: 61 },
]

/** Weeks that went out before the one that is held now. */
const weeks = [4, 3, 2, 1]
const weekly: Audience[] = ['members', 'residents', 'business']

export function editionDeeds(calendar: Calendar): Deed[] {
  return [
    ...subscribers.flatMap((one) => subscriberDeeds(one, calendar)),
    ...weeks.flatMap((week) =>
      weekly.flatMap((audience) => issueDeeds(calendar.ago(7 * week, '07:00'), audience, 'weekly')),
    ),
    ...(['residents', 'business'] as const).flatMap((audience) =>
      issueDeeds(calendar.at(`${calendar.today.slice(0, 8)}01`, '07:00'), audience, 'monthly'),
    ),
    ...weekly.map((audience) => ({ at: calendar.now, act: (scene: Scene) => compile(scene, audience, 'weekly') })),
  ]
}

/** Compiled by the clock, released by the project manager after breakfast. */
const issueDeeds = (at: Date, audience: Audience, frequency: 'weekly' | 'monthly'): Deed[] => [
  { at, act: (scene) => compile(scene, audience, frequency) },
  {
    at: new Date(at.getTime() + 135 * 60_000),
    act: async ({ tx, now, today, as, idOf }) =>
      releaseIssue(tx, await as('ines'), idOf(`issue ${audience} ${frequency}`), today, now),
  },
]

const notes: Partial<Record<Audience, string>> = {
  members: 'Please give your position on the referral protocol before the next meeting.',
  residents: 'Thank you for writing to us. Every message was read by a person.',
}

async function compile({ tx, now, known }: Scene, audience: Audience, frequency: 'weekly' | 'monthly'): Promise<void> {
  const span = await findNextSpan(tx, audience, frequency, now)
  const plan = { audience, frequency, ...span, note: notes[audience] }
  const issue = await compileIssue(tx, systemActor('compile-editions'), plan, now)
  known.set(`issue ${audience} ${frequency}`, issue.id)
}

function subscriberDeeds(one: Subscriber, calendar: Calendar): Deed[] {
  const { email, audience, frequency, locale } = one
  const at = calendar.ago(one.ago, '19:20')
  const deeds: Deed[] = [
    { at, act: ({ tx, now }) => askForSubscription(tx, visitor, { email, audience, frequency, locale }, now) },
  ]
  if (one.confirms !== false) {
    deeds.push({
      at: new Date(at.getTime() + 900_000),
      act: async ({ tx, now }) =>
        confirmSubscription(
          tx,
          visitor,
          await tokenMailedTo(tx, email, 'subscription-confirm'),
          { frequency, locale },
          now,
        ),
    })
  }
  if (one.leavesAgo !== undefined) {
    deeds.push({
      at: calendar.ago(one.leavesAgo, '20:00'),
      act: async ({ tx, now }) => unsubscribe(tx, visitor, await tokenMailedTo(tx, email, 'edition'), now),
    })
  }
  return deeds
}

/** What the last letter of the kind opens, as its reader has it. */
export async function tokenMailedTo(
  tx: Scene['tx'],
  email: string,
  template: 'subscription-confirm' | 'edition' | 'invitation',
): Promise<string> {
  const [letter] = await tx
    .select({ props: outbox.props })
    .from(outbox)
    .where(and(eq(outbox.to, email), eq(outbox.template, template)))
    .orderBy(desc(outbox.createdAt))
    .limit(1)
  if (typeof letter?.props.token !== 'string') throw new Error(`${email} was sent no ${template}.`)
  return letter.props.token
}
