// What nearly every request reads, kept in memory until anybody commits anything.
import type { Store } from './store'

type Kept<T> = { version: string; known: Map<string, Promise<T>> }

/**
 * A reader that asks the store only where the data have changed since it last asked, by the store's data version. The
 * version is looked at before reading, so a change that comes while it reads makes the value old at once, never stale.
 * At most `most` values are kept. They are shared by requests: nobody may change them.
 */
export function keptByVersion<T>(most = 500): (store: Store, key: string, read: () => Promise<T>) => Promise<T> {
  const stores = new WeakMap<Store, Kept<T>>()
  return async (store, key, read) => {
    const version = await store.dataVersion()
    const held = stores.get(store)
    const kept = held?.version === version ? held : { version, known: new Map<string, Promise<T>>() }
    if (kept !== held) stores.set(store, kept)
    const value = kept.known.get(key)
    if (value) return value
    if (kept.known.size >= most) kept.known.clear()
    const reading = read()
    kept.known.set(key, reading)
    // What could not be read is asked for again.
    reading.catch(() => kept.known.delete(key))
    return reading
  }
}
