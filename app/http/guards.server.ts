// Who may knock at a loader or an action, and what they are asked to do first.
import { redirect } from '@remix-run/node'
import { actorOf } from '~/auth/actor.server'
import { sessionOf } from '~/auth/current-session.server'
import { type Actor, type Person, visitor } from '~/domain/access/actor'
import { isConfirmed } from '~/domain/people/sign-in/second-factor'
import { hasSecondFactor } from '~/domain/people/sign-in/second-factor.server'
import type { Site } from '~/domain/site/site'
import { paths, safeReturn } from '~/paths'
import type { RequestContext } from './context'

export type KnockOptions = {
  /** What happens here is dangerous: whoever proved longer than a quarter of an hour ago who they are does so again. */
  confirmed?: boolean
  /** Open also to people who must set up an authenticator before anything else works. */
  beforeSecondFactor?: boolean
}
export type Guard<A extends Actor> = (
  request: Request,
  context: RequestContext,
  site: Site,
  options: KnockOptions,
) => Promise<A>

/** Everybody. Whoever owes the site an authenticator is a visitor until it is set up. */
export const anybody: Guard<Actor> = async (request, context, site, options) => {
  const actor = await actorOf(request, context, site)
  return actor.kind === 'person' && (await owesSecondFactor(actor, context, site, options)) ? visitor : actor
}

/** People who have signed in; others are sent to sign in, to set up, or to confirm, and brought back. */
export const signedIn: Guard<Person> = async (request, context, site, options) => {
  const actor = await actorOf(request, context, site)
  if (actor.kind !== 'person') {
    const url = new URL(request.url)
    const next = request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : undefined
    throw redirect(paths.signIn(next))
  }
  if (await owesSecondFactor(actor, context, site, options)) throw redirect(paths.secondFactor())
  if (options.confirmed) await ensureConfirmed(request, context)
  return actor
}

/** Sends whoever has not proved lately who they are to do so, and then back to the page that they came from. */
export async function ensureConfirmed(request: Request, context: RequestContext): Promise<void> {
  const { authenticatedAt } = await sessionOf(request, context)
  if (!isConfirmed(authenticatedAt, context.now)) throw redirect(paths.confirmation(pageOf(request)))
}

/** The page that a request belongs to: its own, or for a write the one whose form it sent. */
function pageOf(request: Request): string {
  const url = new URL(request.url)
  const referer = request.headers.get('referer') ?? ''
  const page = request.method !== 'GET' && URL.canParse(referer) ? new URL(referer) : url
  return safeReturn(page.pathname.replace(/\.data$/, '') + page.search, paths.account())
}

const owed = new WeakMap<RequestContext, Promise<boolean>>()
async function owesSecondFactor(
  actor: Person,
  context: RequestContext,
  site: Site,
  options: KnockOptions,
): Promise<boolean> {
  if (!site.requireSecondFactor || actor.siteRoles.length === 0 || options.beforeSecondFactor) return false
  const known = owed.get(context) ?? hasSecondFactor(context.store.db, actor.personId).then((has) => !has)
  owed.set(context, known)
  return known
}

/** True where no session came with the request. */
export const isSignedOut = async (request: Request, context: RequestContext): Promise<boolean> =>
  (await sessionOf(request, context)).personId === null
