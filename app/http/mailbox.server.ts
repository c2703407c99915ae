import { hasSiteRole } from '~/domain/access/actor'
import { NotFound } from '~/domain/errors'
import type { Read } from './route'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Who may look into the embedded mailbox: everybody where only this machine can reach the server, or on the sample site,
 * whose people are invented; else administrators. Throws NotFound otherwise, and where mail really leaves.
 */
export function ensureMailbox({ actor, site, context }: Pick<Read, 'actor' | 'site' | 'context'>): void {
  const { env } = context
  const isLocal = env.isLoopback && loopback.has(env.host)
  if (env.smtpUrl !== null || !(isLocal || site.isSample || hasSiteRole(actor, 'administrator'))) throw new NotFound()
}
