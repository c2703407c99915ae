import { keptByVersion } from '#db/kept'
import { type Actor, visitor } from '~/domain/access/actor'
import { findActor } from '~/domain/people/actor.server'
import type { Site } from '~/domain/site/site'
import { dayOf } from '~/domain/time'
import type { RequestContext } from '~/http/context'
import { sessionOf } from './current-session.server'

const keptActor = keptByVersion<Actor | null>()
const seen = new WeakMap<RequestContext, Promise<Actor>>()

/** Who makes the request: the one way from a Request to an Actor. Read once a request. */
export function actorOf(request: Request, context: RequestContext, site: Site): Promise<Actor> {
  const known = seen.get(context) ?? find(request, context, site)
  seen.set(context, known)
  return known
}

async function find(request: Request, context: RequestContext, site: Site): Promise<Actor> {
  const { personId } = await sessionOf(request, context)
  if (!personId) return visitor
  const today = dayOf(context.now, site.timeZone)
  const own = () => findActor(context.store.db, personId, today)
  return (await keptActor(context.store, `${personId} ${today}`, own)) ?? visitor
}
