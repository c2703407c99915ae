// Empties the outbox: claims a batch with a lease, makes each letter, hands it to the mail, writes down what became of it.

import type { Store, Writer } from '#db/store'
import { isTooLate } from '~/domain/outbox/delivery'
import {
  type ClaimedLetter,
  cancelLetter,
  claimLetters,
  isAnythingDue,
  listLeavers,
  markLater,
  markRefused,
  markSent,
  putBack,
} from '~/domain/outbox/delivery.server'
import { findSite } from '~/domain/site/settings.server'
import type { Site } from '~/domain/site/site'
import type { Env } from '~/platform/env.server'
import { type Mailer, makeMailer, tryMs } from '~/platform/mail.server'
import type { Job, JobContext } from './job'
import { letterMaker } from './letter-maker.server'

const batchSize = 100
/** No letter of a batch is begun after this; the lease outlasts the last one that was. */
const batchMs = 60_000
const leaseMs = batchMs + tryMs + 60_000
/** Other jobs get their turn after this, however much there is to send. */
const turnMs = 20_000

const mailers = new WeakMap<Env, Mailer>()
function mailerOf({ env, signal }: JobContext): Mailer {
  const known = mailers.get(env)
  if (known) return known
  const mailer = makeMailer(env)
  mailers.set(env, mailer)
  signal.addEventListener('abort', () => mailer.close(), { once: true })
  return mailer
}

export const deliver: Job = { name: 'deliver', every: 1, run: (context) => deliverDue(context, mailerOf(context)) }

/** Sends what is due until nothing is, or its turn is over. */
export async function deliverDue(context: JobContext, mailer: Mailer): Promise<void> {
  const { store, clock, signal } = context
  const until = clock().getTime() + turnMs
  while (!signal.aborted && clock().getTime() < until && (await isAnythingDue(store.db, clock()))) {
    const site = await findSite(store.db)
    if (!site) return
    const letters = await store.write((tx) => claimLetters(tx, batchSize, leaseMs, clock()))
    if (letters.length === 0) return
    await deliverBatch(context, mailer, site, letters)
  }
}

/** What to write down about a letter once its turn in the batch is over. */
type Note = (tx: Writer) => Promise<void>

/**
 * Writes notes down, those of the letters that go side by side in one transaction. Whoever hands one in waits until it is
 * kept: so a process that is killed can have sent no more letters unnoted than it has connections.
 */
function batchNotes(store: Store, width: number) {
  const waiting: Note[] = []
  let isFull: () => void = () => undefined
  let writing: Promise<void> | null = null
  const gathered = () =>
    new Promise<void>((done) => {
      isFull = done
      setTimeout(done, 5)
    })
  const writeAll = async () => {
    while (waiting.length > 0) {
      if (waiting.length < width) await gathered()
      const ready = waiting.splice(0)
      await store.write(async (tx) => {
        for (const note of ready) await note(tx)
      })
    }
  }
  return async (note: Note) => {
    waiting.push(note)
    if (waiting.length >= width) isFull()
    writing ??= writeAll().finally(() => {
      writing = null
    })
    await writing
  }
}

async function deliverBatch(context: JobContext, mailer: Mailer, site: Site, letters: ClaimedLetter[]): Promise<void> {
  const { store, clock, signal } = context
  const leavers = await listLeavers(
    store.db,
    letters.flatMap((letter) => letter.personId ?? []),
  )
  const make = await letterMaker(context, site)
  const keep = batchNotes(store, mailer.width)
  const lastStart = clock().getTime() + batchMs
  // Everything for one address goes in its order; different addresses go side by side.
  const queues = Object.values(byAddress(letters))
  const work = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const letter of queue) {
        const isOver = signal.aborted || clock().getTime() > lastStart
        await keep(
          isOver ? (tx) => putBack(tx, letter, clock()) : await deliverOne(letter, leavers, make, mailer, context),
        )
      }
    }
  }
  await Promise.all(Array.from({ length: mailer.width }, work))
}

function byAddress(letters: ClaimedLetter[]): Record<string, ClaimedLetter[]> {
  const queues: Record<string, ClaimedLetter[]> = Object.create(null)
  for (const letter of letters) queues[letter.to] = [...(queues[letter.to] ?? []), letter]
  return queues
}

async function deliverOne(
  letter: ClaimedLetter,
  leavers: Set<string>,
  make: Awaited<ReturnType<typeof letterMaker>>,
  mailer: Mailer,
  { clock, log }: JobContext,
): Promise<Note> {
  if (letter.personId && leavers.has(letter.personId)) return (tx) => cancelLetter(tx, letter, 'left')
  if (isTooLate(letter, clock())) return (tx) => cancelLetter(tx, letter, 'too late')
  const made = await make(letter).catch((error: unknown) => {
    log.error({ letter: letter.template, error: error instanceof Error ? error.message : 'not made' })
    return null
  })
  if (!made) return (tx) => markLater(tx, letter, 'not made', clock())
  if ('cancel' in made) return (tx) => cancelLetter(tx, letter, made.cancel)
  if ('wait' in made) return (tx) => putBack(tx, letter, new Date(clock().getTime() + 60_000))
  const { id, createdAt, to, toName } = letter
  const delivery = await mailer.send(
    { ...made.mail, id, createdAt, to: { name: toName, address: to }, list: made.list },
    clock(),
  )
  if (delivery.outcome === 'sent') return (tx) => markSent(tx, letter, clock())
  if (delivery.outcome === 'refused') return (tx) => markRefused(tx, letter, delivery.reason)
  return (tx) => markLater(tx, letter, delivery.reason, clock())
}
