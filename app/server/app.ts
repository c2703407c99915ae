// The http server as one Hono app: guard, static files, page cache, then Remix.
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import type { ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import type { Store } from '#db/store'
import { sessionOf } from '~/auth/current-session.server'
import { makeSessions } from '~/auth/session.server'
import { findPublicVersion } from '~/domain/activity/record.server'
import { findSite } from '~/domain/site/settings.server'
import type { RequestContext } from '~/http/context'
import { makeLimiter } from '~/http/limit.server'
import { languageCookie } from '~/http/locale.server'
import type { Env } from '~/platform/env.server'
import { type Log, loggablePath } from '~/platform/log.server'
import { clientOf } from './client-address'
import { guard } from './guard'
import { isFramedAnywhere, securityHeaders } from './headers'
import { metrics } from './metrics'
import { narrowedHandler } from './narrow'
import { makePageCache } from './page-cache'
import { staticFiles } from './static-files'

export type ServerParts = { store: Store; env: Env; log: Log; build: ServerBuild; clock: () => Date }

/**
 * `app` answers every request; tests call `app.request()` on it. `serveKept` stands in front of it and answers what is
 * kept in memory, or says null.
 */
export function createApp({ store, env, log, build, clock }: ServerParts) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  const sessions = makeSessions(store, { secure: env.appUrl.startsWith('https:'), clock })
  const limiter = makeLimiter(env.rateLimits)
  const remix = narrowedHandler(build, env.production ? 'production' : 'development')
  const cache = makePageCache({
    store,
    findVersion: () => findPublicVersion(store.db),
    cookieName: sessions.cookieName,
    clock,
  })

  app.get('/healthz', async (c) => {
    try {
      const site = await findSite(store.db)
      return c.json({ status: 'ok', site: site ? 'ready' : 'awaiting set-up' }, 200, { 'Cache-Control': 'no-store' })
    } catch {
      return c.json({ status: 'unavailable' }, 503, { 'Cache-Control': 'no-store' })
    }
  })
  const measured = metrics(env)
  const note = (method: string, path: string, status: number, milliseconds: number) => {
    measured.observe(method, status, milliseconds)
    if (log.isLevelEnabled('info')) log.info({ method, path: loggablePath(path), status, ms: Math.round(milliseconds) })
  }
  app.get('/metrics', measured.page)
  app.use('*', guard(env))
  app.use('*', staticFiles())
  app.all('*', async (c) => {
    const started = performance.now()
    const request = c.req.raw
    const url = new URL(request.url)
    const nonce = randomBytes(16).toString('base64')
    const context: RequestContext = {
      store,
      env,
      log,
      now: clock(),
      sessions,
      limiter,
      client: clientOf(c.env, request, env.trustedProxies),
      nonce,
      shared: false,
      refused: false,
    }
    const answer = await cache.answer(request, context, async () => {
      const response = await remix(checked(request), context)
      const headers = new Headers(response.headers)
      securityHeaders(headers, { env, nonce: context.shared ? null : nonce })
      if (!headers.has('Cache-Control')) headers.set('Cache-Control', context.shared ? 'no-cache' : 'no-store')
      const mayHaveCookies = !isFramedAnywhere(headers)
      const language = mayHaveCookies ? languageCookie(url) : null
      if (language) headers.append('Set-Cookie', language)
      if (!context.shared && mayHaveCookies) {
        const { setCookie } = response.headers.has('Set-Cookie')
          ? { setCookie: null }
          : await sessionOf(request, context)
        if (setCookie) headers.append('Set-Cookie', setCookie)
      }
      return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
    })
    note(request.method, url.pathname, answer.status, performance.now() - started)
    return answer
  })
  app.onError((error, c) => {
    log.error({
      error: { name: error.name, message: error.message, stack: error.stack },
      path: loggablePath(new URL(c.req.url).pathname),
    })
    return c.text('Something went wrong. It is our mistake, not yours. Try again in a moment.', 500)
  })
  const serveKept = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const started = performance.now()
    const status = await cache.serveKept(request, response)
    if (status === null) return false
    note(
      request.method as string,
      (request.url as string).split('?', 1)[0] as string,
      status,
      performance.now() - started,
    )
    return true
  }
  return { app, serveKept }
}

/**
 * The guard has checked where a write comes from. Remix would compare Origin with forwarded headers that anybody can
 * send, and answer 500 where they differ, so it is not shown them.
 */
function checked(request: Request): Request {
  if (request.method !== 'POST') return request
  const headers = new Headers(request.headers)
  headers.delete('origin')
  headers.delete('x-forwarded-host')
  return new Request(request, { headers })
}
