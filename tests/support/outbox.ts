// The outbox and its worker in a test: letters in, one turn of the job, letters out.
import { and, eq } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox'
import type { Reader, Store } from '#db/store'
import { enqueue } from '~/domain/outbox/enqueue.server'
import type { LetterName, OutgoingLetter, Recipient } from '~/domain/outbox/letter'
import { deliverDue } from '~/jobs/deliver.server'
import type { JobContext } from '~/jobs/job'
import { readEnv } from '~/platform/env.server'
import type { Log } from '~/platform/log.server'
import { type Mailer, makeMailer } from '~/platform/mail.server'
import { now } from './store'

export const appUrl = 'https://accord.example.org'
export const quiet = {
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: () => undefined,
} as unknown as Log

/** A sender over the store, as one process has it. `at` moves its clock. */
export function senderOver(store: Store, settings: Record<string, string>, options: { log?: Log } = {}) {
  const env = readEnv({
    NODE_ENV: 'production',
    APP_URL: appUrl,
    DATA_DIR: '/tmp/accord-test-data',
    MAIL_FROM: 'Calder Diversion <office@calder.example>',
    ...settings,
  })
  const mailer: Mailer = makeMailer(env)
  const stopping = new AbortController()
  const turn = (at: Date) => {
    const context: JobContext = {
      store,
      env,
      log: options.log ?? quiet,
      now: at,
      clock: () => at,
      signal: stopping.signal,
    }
    return deliverDue(context, mailer)
  }
  return { env, mailer, turn, stop: () => stopping.abort() }
}

export const recipient = (email: string, given: Partial<Recipient> = {}): Recipient => ({
  email,
  name: 'Alex Kim',
  personId: null,
  locale: 'en',
  ...given,
})
export const aLetter: OutgoingLetter = {
  template: 'matter-routed',
  props: { number: 'M-2026-014', title: 'Lighting at the river path', body: 'Community Leadership Team' },
}

/** Puts a letter for each address into the outbox, one second apart, the last a second before `until`. */
export async function post(
  store: Store,
  emails: string[],
  letter: OutgoingLetter = aLetter,
  given: Partial<Recipient> = {},
  until = now,
) {
  for (const [at, email] of emails.entries()) {
    await store.write((tx) =>
      enqueue(
        tx,
        recipient(email, given),
        letter,
        `${letter.template} ${at} ${email}`,
        new Date(until.getTime() - (emails.length - at) * 1000),
      ),
    )
  }
}
export const letters = (store: Store) => store.db.select().from(outbox).orderBy(outbox.createdAt, outbox.id)
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** What the letters of one kind to somebody say, in the order in which they were written. */
export async function lettersTo(db: Reader, email: string, template: LetterName): Promise<Record<string, unknown>[]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(eq(outbox.to, email), eq(outbox.template, template)))
    .orderBy(outbox.createdAt, outbox.id)
  return rows.map((row) => row.props)
}
