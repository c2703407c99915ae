import loadHighs, { type Highs } from 'highs'

/** WebAssembly memory never shrinks; above this size the next user gets a fresh module. */
const MEMORY_LIMIT_BYTES = 128 * 1024 * 1024

let loading: Promise<Highs> | undefined

/**
 * Runs `work` with the HiGHS solver. The module is loaded once and used again; after any exception (HiGHS aborts
 * leave it unusable) it is dropped, so that the next call starts from a clean one. Models made by `work` must be
 * disposed by it. `work` is synchronous and blocks its thread: call from a worker where that matters.
 */
export async function withSolver<Result>(work: (highs: Highs) => Result): Promise<Result> {
  loading ??= loadHighs()
  const mine = loading
  try {
    const highs = await mine
    const result = work(highs)
    if (highs.memoryBytes > MEMORY_LIMIT_BYTES && loading === mine) loading = undefined
    return result
  } catch (error) {
    if (loading === mine) loading = undefined
    throw error
  }
}
