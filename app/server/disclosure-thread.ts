// The thread in which the disclosure engine works: it answers one job after another and says how far it is. What it may
// not do is in app/platform/disclosure-threads.server.ts, which starts and ends it.
import { parentPort } from 'node:worker_threads'
import { type DisclosureJob, runJob } from '~/domain/disclosure/job'

parentPort?.on('message', async ({ id, job }: { id: number; job: DisclosureJob }) => {
  try {
    const outcome = await runJob(job, (progress) => parentPort?.postMessage({ id, progress }))
    parentPort?.postMessage({ id, outcome })
  } catch (error) {
    // The message may quote counts, so it goes no further than its kind.
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.name : 'unknown' })
  }
})
