// Writes that wait for each other share one commit, and so one sync of the log. Nobody is told before it is on disk.

/** How long a write may take where nobody says otherwise; one that may take longer has a transaction to itself. */
export const usualLimitMs = 10_000
/** A group ends at so many writes, or once it has taken so long: its first write waits for its last. */
const most = { writes: 64, ms: 50 }

type Connection = {
  /** Runs its job when nobody else has the connection. */
  exclusive<T>(job: () => Promise<T>): Promise<T>
  begin(): Promise<void>
  exec(text: string): void
  /** False where the database has rolled the whole transaction back by itself, as with a full disk. */
  isOpen(): boolean
  committed(): void
}
type Waiting = {
  isAlone: boolean
  work: () => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

/**
 * Runs each write in a savepoint of its own: one that throws leaves nothing behind, and the others of its group stand.
 * A write is resolved after the commit of its group, and rejected where that fails.
 */
export function groupedWrites({ exclusive, begin, exec, isOpen, committed }: Connection) {
  const waiting: Waiting[] = []

  const one = async (write: Waiting, done: (() => void)[]) => {
    exec('SAVEPOINT one')
    try {
      const value = await write.work()
      exec('RELEASE one')
      done.push(() => write.resolve(value))
    } catch (error) {
      write.reject(error)
      // Where all is rolled back, those before it are lost as well and learn of it.
      if (!isOpen()) throw error
      exec('ROLLBACK TO one')
      exec('RELEASE one')
    }
  }

  const group = async () => {
    if (waiting.length === 0) return
    const finished: Waiting[] = []
    const done: (() => void)[] = []
    try {
      await begin()
      const from = performance.now()
      do {
        const next = waiting.shift() as Waiting
        finished.push(next)
        await one(next, done)
        if (next.isAlone) break
      } while (
        waiting.length > 0 &&
        !waiting[0]?.isAlone &&
        finished.length < most.writes &&
        performance.now() - from < most.ms
      )
      exec('COMMIT')
      committed()
      for (const tell of done) tell()
    } catch (error) {
      if (isOpen()) exec('ROLLBACK')
      // The lock that did not come is for the one that waits longest; the next tries again.
      if (finished.length === 0) waiting.shift()?.reject(error)
      for (const write of finished) write.reject(error)
    } finally {
      if (waiting.length > 0) void exclusive(group)
    }
  }

  return <T>(limitMs: number, work: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ isAlone: limitMs > usualLimitMs, work, resolve: resolve as Waiting['resolve'], reject })
      if (waiting.length === 1) void exclusive(group)
    })
}
