// Pages kept ready in front of the framework. What every visitor sees alike is kept until the public version moves; what
// one person sees is kept for that very Cookie header until anybody commits anything. See decision 0004.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Store } from '#db/store'
import type { RequestContext } from '~/http/context'
import { localeOfHeaders } from '~/http/locale.server'
import { asResponse, type KeptPage, keep, send } from './kept-page'

type Parts = { store: Store; findVersion(): Promise<number>; cookieName: string; clock: () => Date }
type Asked = {
  method: string | undefined
  host: string | undefined
  /** Path and query as they were written. */
  address: string
  cookies: string | null | undefined
  acceptLanguage: string | null | undefined
}

/** A page says "in three days" and "open now", so none is kept longer than this, even when nothing changed. */
const longest = { shared: 30_000, personal: 10_000 }
const most = { pages: 500, personalBytes: 16_000_000 }

export function makePageCache({ store, findVersion, cookieName, clock }: Parts) {
  const sharedPages = new Map<string, KeptPage>()
  const personalPages = new Map<string, KeptPage>()
  let personalBytes = 0
  let data = ''
  let publicVersion: string | null = null

  /** Where a request's page would be kept, and the version that it would have to show; null where none may be. */
  const placeOf = async ({ method, host, address, cookies, acceptLanguage }: Asked) => {
    // A language asked for in the address sets a cookie.
    if ((method !== 'GET' && method !== 'HEAD') || /[?&]lang=/.test(address)) return null
    const now = await store.dataVersion()
    if (now !== data) {
      data = now
      publicVersion = null
      personalPages.clear()
      personalBytes = 0
    }
    if (cookies?.includes(`${cookieName}=`))
      return { pages: personalPages, key: `${host} ${address}\n${cookies}\n${acceptLanguage}`, version: now }
    const key = `${host} ${address}\n${localeOfHeaders(cookies, acceptLanguage)}`
    // Read again only after somebody committed something; a reader in between gets the answer of its own moment.
    const version = publicVersion ?? String(await findVersion())
    if (data === now) publicVersion = version
    return { pages: sharedPages, key, version }
  }
  type Place = NonNullable<Awaited<ReturnType<typeof placeOf>>>

  const keptAt = ({ pages, key, version }: Place): KeptPage | null => {
    const page = pages.get(key)
    return page && page.version === version && page.until > clock().getTime() ? page : null
  }

  const keepAt = async (place: Place, response: Response): Promise<KeptPage> => {
    const shared = place.pages === sharedPages
    const until = clock().getTime() + (shared ? longest.shared : longest.personal)
    const page = await keep(response, { version: place.version, until, shared })
    if (place.pages.size >= most.pages || (!shared && personalBytes + page.body.length > most.personalBytes)) {
      place.pages.clear()
      if (!shared) personalBytes = 0
    }
    if (!shared) personalBytes += page.body.length
    place.pages.set(place.key, page)
    return page
  }

  return {
    /** Answers from memory, before any framework; the status, or null where nothing is kept. */
    async serveKept(request: IncomingMessage, response: ServerResponse): Promise<number | null> {
      const { host, cookie, 'accept-language': acceptLanguage } = request.headers
      const place = await placeOf({
        method: request.method,
        host,
        address: request.url ?? '',
        cookies: cookie,
        acceptLanguage,
      })
      const page = place && keptAt(place)
      return page ? send(page, request, response) : null
    },

    /**
     * The kept page, or what `render` answers. A visitor's page is kept when its loader called it shared, a person's
     * page when it sets no cookie. The version is read before rendering, so a change while it renders makes the kept
     * page old at once, never stale.
     */
    async answer(request: Request, context: RequestContext, render: () => Promise<Response>): Promise<Response> {
      const url = new URL(request.url)
      const place = await placeOf({
        method: request.method,
        host: request.headers.get('host') ?? url.host,
        address: url.pathname + url.search,
        cookies: request.headers.get('cookie'),
        acceptLanguage: request.headers.get('accept-language') ?? undefined,
      })
      if (!place) return render()
      const page = keptAt(place)
      if (page) return asResponse(page, request)
      const response = await render()
      const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
      const mayBeKept = place.pages === personalPages ? isPage : context.shared
      if (!mayBeKept || response.status !== 200 || response.headers.has('Set-Cookie') || request.method === 'HEAD')
        return response
      return asResponse(await keepAt(place, response), request)
    },
  }
}
