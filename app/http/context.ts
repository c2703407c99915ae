import type { Store } from '#db/store'
import type { SessionKeeper } from '~/auth/session.server'
import type { Env } from '~/platform/env.server'
import type { Log } from '~/platform/log.server'
import type { Limiter } from './limit.server'

/** What the server gives to every request; one object a request. */
export type RequestContext = {
  store: Store
  env: Env
  log: Log
  /** The time of the request: the only clock that domain code sees. */
  now: Date
  sessions: SessionKeeper
  limiter: Limiter
  /** Stands for the client's address; kept in memory alone and never logged. */
  client: string
  /** For the script tags of members' pages. */
  nonce: string
  /** Set by a loader whose page is the same for every visitor: the server may keep it. */
  shared: boolean
  /** Set when what was sent came back (422 or 409): the page's title then begins with "Error:". */
  refused: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
  /** Loader data keep their types (Dates stay Dates). */
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with the framework's own
  interface Future {
    v3_singleFetch: true
  }
}
