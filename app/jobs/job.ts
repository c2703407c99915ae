import type { Store } from '#db/store'
import type { Env } from '~/platform/env.server'
import type { Log } from '~/platform/log.server'

export type JobContext = { store: Store; env: Env; log: Log; now: Date; clock: () => Date; signal: AbortSignal }
/** One entry of the schedule. `every` is a cron expression in the site's time zone, or a number of seconds. */
export type Job = { name: string; every: string | number; run(context: JobContext): Promise<void> }
