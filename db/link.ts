// What both databases share: a query chooses its connection when it executes, and is refused after its transaction ended.
import { AsyncLocalStorage } from 'node:async_hooks'

export type Shape = 'arrays' | 'objects' | 'first'
/** One connection, or a pool that acts as one. Rows come as arrays where drizzle maps them itself. */
export type Link = { run(text: string, params: unknown[], shape: Shape): Promise<{ rows: unknown[] }> }

const links = new WeakMap<object, Link>()
/** Notes which link a surface runs its queries on. */
export function join<S extends object>(surface: S, link: Link): S {
  links.set(surface, link)
  return surface
}
/** The link of a Reader or Writer, which lives as long as its transaction. */
export function linkOf(surface: object): Link {
  const link = links.get(surface)
  if (!link) throw new Error('A statement runs on the Reader or Writer that a store gave out.')
  return link
}

const open = new AsyncLocalStorage<{ done: boolean }>()

/**
 * Runs `work` with a link that lives exactly as long as the transaction. A query built inside and awaited afterwards
 * throws instead of landing in somebody else's transaction.
 */
export async function withinTransaction<T>(own: Link, work: (link: Link) => Promise<T>, limitMs: number): Promise<T> {
  const state = { done: false }
  const link: Link = {
    async run(text, params, shape) {
      if (state.done) throw new Error('Query after its transaction ended: something inside write() was not awaited.')
      return own.run(text, params, shape)
    },
  }
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The transaction took longer than ${limitMs} ms.`)), limitMs)
  })
  try {
    return await Promise.race([open.run(state, () => work(link)), tooLong])
  } finally {
    clearTimeout(timer)
    state.done = true
  }
}

/** Throws when called inside a transaction that is still open: pass the `tx` that you hold instead. */
export function refuseNesting(): void {
  const state = open.getStore()
  if (state && !state.done) throw new Error('write() inside write(): pass the tx that is already open.')
}
