// Runs the schedule. A slot (job and its moment) is claimed with a lease in the database, so that two processes on one
// database never run the same one; a slot whose holder died is taken over when its lease ends.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Cron } from 'croner'
import { and, eq, isNull, lt } from 'drizzle-orm'
import { jobSlots } from '#db/schema/jobs'
import type { Store } from '#db/store'
import { findSite } from '~/domain/site/settings.server'
import type { Env } from '~/platform/env.server'
import type { Log } from '~/platform/log.server'
import type { Job } from './job'
import { schedule } from './schedule'

type WorkerParts = { store: Store; env: Env; log: Log; clock: () => Date; jobs?: Job[]; holder?: string }
const leaseMs = 120_000

/** The slot that a job is in at `now`: the moment of its last due time. Null where none has been due yet. */
export function slotOf(job: Job, now: Date, timeZone: string): string | null {
  if (typeof job.every === 'number') return String(Math.floor(now.getTime() / (job.every * 1000)))
  const [last] = new Cron(job.every, { timezone: timeZone }).previousRuns(1, new Date(now.getTime() + 1))
  return last ? last.toISOString() : null
}

/** Claims the slot for this holder: true for exactly one of all who ask, or when the former holder's lease has ended. */
export async function claimSlot(store: Store, job: string, slot: string, holder: string, now: Date): Promise<boolean> {
  const leaseUntil = new Date(now.getTime() + leaseMs)
  return store.write(async (tx) => {
    const fresh = await tx
      .insert(jobSlots)
      .values({ job, slot, holder, leaseUntil })
      .onConflictDoNothing()
      .returning({ id: jobSlots.id })
    if (fresh.length > 0) return true
    const taken = await tx
      .update(jobSlots)
      .set({ holder, leaseUntil })
      .where(and(eq(jobSlots.job, job), eq(jobSlots.slot, slot), isNull(jobSlots.doneAt), lt(jobSlots.leaseUntil, now)))
      .returning({ id: jobSlots.id })
    return taken.length > 0
  })
}

export function startWorker({ store, env, log, clock, jobs = schedule, holder = randomUUID() }: WorkerParts) {
  const stopping = new AbortController()
  const lastSlot = new Map<string, string>()

  const runDue = async (job: Job, timeZone: string) => {
    const now = clock()
    const slot = slotOf(job, now, timeZone)
    if (slot === null || lastSlot.get(job.name) === slot) return
    // Jobs that run every few seconds claim their own rows with leases; a slot row each would only fill the table.
    const often = typeof job.every === 'number' && job.every < 60
    if (!often && !(await claimSlot(store, job.name, slot, holder, now))) {
      lastSlot.set(job.name, slot)
      return
    }
    let error = ''
    try {
      await job.run({ store, env, log, now, clock, signal: stopping.signal })
    } catch (failure) {
      error = failure instanceof Error ? failure.message : String(failure)
      log.error({ job: job.name, error })
    }
    lastSlot.set(job.name, slot)
    if (often) return
    await store.write(async (tx) => {
      await tx
        .update(jobSlots)
        .set({ doneAt: clock(), error })
        .where(and(eq(jobSlots.job, job.name), eq(jobSlots.slot, slot)))
      await tx
        .delete(jobSlots)
        .where(and(eq(jobSlots.job, job.name), lt(jobSlots.leaseUntil, new Date(now.getTime() - 90 * 86_400_000))))
    })
  }

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const site = await findSite(store.db)
        if (site) for (const job of jobs) if (!stopping.signal.aborted) await runDue(job, site.timeZone)
      } catch (failure) {
        log.error({ worker: failure instanceof Error ? failure.message : String(failure) })
      }
      await sleep(500, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await loop
    },
  }
}
