// The wrappers that every loader and action is made by. They say at a glance who may knock, hand a loader a Reader and
// only an action the way to write, and map the domain's errors to answers once.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { Locale } from '#db/schema/words'
import type { Reader, Store } from '#db/store'
import type { Actor } from '~/domain/access/actor'
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '~/domain/errors'
import type { Unsealed } from '~/domain/sealing/sealed'
import type { Site } from '~/domain/site/site'
import { dayOf } from '~/domain/time'
import { type Format, formats } from '~/i18n/dates'
import { type Translate, translator } from '~/i18n/translate'
import { paths } from '~/paths'
import { answerTo, outdated, refusal } from './answers.server'
import type { RequestContext } from './context'
import { type Form, readForm } from './form.server'
import { anybody, type Guard, isSignedOut, type KnockOptions, signedIn } from './guards.server'
import { localeOf } from './locale.server'
import type { Notice } from './notice'
import { siteOf } from './site.server'

/** What a loader works with before there is a site. */
export type Founding = {
  db: Reader
  request: Request
  url: URL
  params: Record<string, string | undefined>
  now: Date
  locale: Locale
  t: Translate
  format: Format
  context: RequestContext
}
/** What a loader works with. `today` is the day in the site's time zone. */
export type Read<A extends Actor = Actor> = Founding & { actor: A; site: Site; today: string }
/** What an action works with: the same, the form, and the way to write. */
export type Write<A extends Actor = Actor> = Writing<Read<A>>
type Writing<R extends Founding> = R & { form: Form; write: Store['write'] }

type WriteOptions = KnockOptions & {
  /** Many people's mail providers post from one address: their writes are not counted against it. */
  unlimited?: boolean
}
type ReadOptions = KnockOptions & {
  /** The page is the same for every visitor who reads this language, so the server may keep it until something changes. */
  shared?: boolean
}

type Knock<R extends Founding> = (args: LoaderFunctionArgs | ActionFunctionArgs, options: KnockOptions) => Promise<R>

function facts(
  { request, params, context: given }: LoaderFunctionArgs | ActionFunctionArgs,
  site: Site | null,
): Founding {
  const context = given as RequestContext
  const locale = localeOf(request, site?.locales)
  return {
    db: context.store.db,
    request,
    url: new URL(request.url),
    params,
    now: context.now,
    locale,
    t: translator(locale, site?.terminology),
    format: formats(locale, site?.timeZone ?? 'UTC', site?.terminology),
    context,
  }
}

const knock =
  <A extends Actor>(guard: Guard<A>): Knock<Read<A>> =>
  async (args, options) => {
    const context = args.context as RequestContext
    const site = await siteOf(context)
    if (!site) throw redirect(paths.setup())
    const actor = await guard(args.request, context, site, options)
    return { ...facts(args, site), actor, site, today: dayOf(context.now, site.timeZone) }
  }

const beforeSite: Knock<Founding> = async (args) => {
  if (await siteOf(args.context as RequestContext)) throw new NotFound()
  return facts(args, null)
}

const reader =
  <R extends Founding>(prepare: Knock<R>) =>
  <T>(handler: (read: R) => Promise<Unsealed<T> & T>, options: ReadOptions = {}) =>
  async (args: LoaderFunctionArgs): Promise<T> => {
    try {
      const read = await prepare(args, options)
      // Nobody is signed in: somebody who must set up an authenticator first is shown a page of their own.
      if (options.shared && (await isSignedOut(args.request, read.context))) read.context.shared = true
      return await handler(read)
    } catch (error) {
      throw answerTo(error)
    }
  }

const writer =
  <R extends Founding & { actor?: Actor }>(prepare: Knock<R>) =>
  <T>(handler: (write: Writing<R>) => Promise<Unsealed<T> & T>, options: WriteOptions = {}) =>
  async (args: ActionFunctionArgs): Promise<T> => {
    const context = args.context as RequestContext
    let form: Form | null = null
    try {
      if (args.request.method !== 'POST')
        throw new Response(null, { status: 405, headers: { Allow: 'GET, HEAD, POST' } })
      const read = await prepare(args, options)
      // Whoever is signed in has a count of their own, which a flood from their network does not use up.
      const writer = read.actor?.kind === 'person' ? `person ${read.actor.personId}` : context.client
      if (!options.unlimited) await context.limiter.spend('write', writer)
      form = await readForm(args.request, read.actor?.kind === 'person')
      return noting(await handler({ ...read, form, write: context.store.write }), context)
    } catch (error) {
      // A refusal is recorded nowhere but here, by its reason's key: nothing of who asked or what they wrote.
      if (error instanceof Forbidden || error instanceof Conflict) context.log.info({ refused: error.reason })
      if (error instanceof Stale)
        return noting(outdated(error, form, await translatorFor(args.request, context)) as T, context)
      if (error instanceof Invalid)
        return noting(refusal(error, form, await translatorFor(args.request, context)) as T, context)
      throw answerTo(error)
    }
  }

/** For everybody: visitors, too. */
export const open = { read: reader(knock(anybody)), write: writer(knock(anybody)) }
/** For people who have signed in; others are sent to sign in and brought back. */
export const member = { read: reader(knock(signedIn)), write: writer(knock(signedIn)) }
/** For whoever sets the site up: works only while there is none, and is not found afterwards. */
export const founding = { read: reader(beforeSite), write: writer(beforeSite) }

/** Whether what was sent comes back is known to the loaders that run next: the root's puts "Error:" into the title. */
function noting<T>(answer: T, context: RequestContext): T {
  const status = (answer as { init?: ResponseInit | null } | null | undefined)?.init?.status
  context.refused = status === 422 || status === 409
  return answer
}

async function translatorFor(request: Request, context: RequestContext): Promise<Translate> {
  const site = await siteOf(context)
  return translator(localeOf(request, site?.locales), site?.terminology)
}

/** After a write: back to a page with a notice. */
export function done(to: string, notice?: Notice, init?: ResponseInit) {
  const [path, hash] = to.split('#')
  const separator = path?.includes('?') ? '&' : '?'
  return redirect(`${path}${notice ? `${separator}notice=${notice}` : ''}${hash ? `#${hash}` : ''}`, {
    status: 303,
    ...init,
  })
}

export const notFound = (): never => {
  throw new NotFound()
}
