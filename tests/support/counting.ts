import { join, linkOf } from '#db/link'
import type { Store } from '#db/store'

/**
 * The store with its questions counted: queries that are built when they run, and statements. A statement that is built
 * meanwhile counts twice, so ask once before counting.
 */
export function countingStore(store: Store) {
  let asked = 0
  const link = linkOf(store.db)
  const proxy = new Proxy(store.db, {
    get: (db, name) => {
      if (name === 'select' || name === 'selectDistinct') asked += 1
      return Reflect.get(db, name)
    },
  })
  const db = join(proxy, {
    run: (...given) => {
      asked += 1
      return link.run(...given)
    },
  })
  return {
    store: { ...store, db },
    asked: () => asked,
    startAgain: () => {
      asked = 0
    },
  }
}
