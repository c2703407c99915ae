import type { RequestContext } from '~/http/context'
import type { SessionKeeper } from './session.server'

type OwnSession = Awaited<ReturnType<SessionKeeper['read']>>

const seen = new WeakMap<RequestContext, Promise<OwnSession>>()

/** The request's own session, read once a request. */
export function sessionOf(request: Request, context: RequestContext): Promise<OwnSession> {
  const known = seen.get(context) ?? context.sessions.read(request)
  seen.set(context, known)
  return known
}
