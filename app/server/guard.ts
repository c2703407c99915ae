// What stands before the framework: malformed requests, other hosts, and writes that come from another site.
import type { MiddlewareHandler } from 'hono'
import { mostUploadedBytes } from '~/http/form.server'
import { localeOf } from '~/http/locale.server'
import { translator } from '~/i18n/translate'
import type { Env } from '~/platform/env.server'

const methods = new Set(['GET', 'HEAD', 'POST'])
const mostBytes = 6 * 1024 * 1024
const isUpload = (request: Request) => /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** One-click unsubscribe (RFC 8058) comes from mail providers, without cookie or Origin; its token is its own proof. */
const ownProof = /^\/unsubscribe\/[\w-]+$/

export function guard(env: Env): MiddlewareHandler {
  const home = new URL(env.appUrl)
  const isHome = (origin: URL) =>
    origin.host === home.host || (env.isLoopback && loopback.has(origin.hostname) && loopback.has(home.hostname))
  return async (c, next) => {
    const request = c.req.raw
    const say = translator(localeOf(request))
    const refuse = (status: 400 | 403 | 405 | 413 | 421, text: string, headers: Record<string, string> = {}) =>
      c.text(`${text}\n`, status, { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers })

    if (!methods.has(request.method)) return refuse(405, 'This method is not used here.', { Allow: 'GET, HEAD, POST' })
    const url = new URL(request.url)
    if (!isHome(url)) return refuse(421, 'This address does not belong to this site.')
    try {
      if (decodeURIComponent(url.pathname).includes('\0') || url.pathname.includes('\\'))
        throw new URIError('malformed')
      for (const [name, value] of url.searchParams)
        if (`${name}${value}`.includes('\0')) throw new URIError('malformed')
    } catch {
      return refuse(400, say('errors.badRequest'))
    }
    if (url.pathname.startsWith('//') || url.href.length > 4096) return refuse(400, say('errors.badRequest'))
    // The framework's former way to a loader's data; it answers with a stack in the log, and no page of ours uses it.
    if (url.searchParams.has('_data')) return refuse(400, say('errors.badRequest'))
    if (request.method === 'POST') {
      // Whether somebody who is signed in sends an upload, the page itself knows; its form stops the others.
      const most = isUpload(request) ? mostUploadedBytes : mostBytes
      if (Number(request.headers.get('content-length') ?? 0) > most) return refuse(413, say('errors.tooLarge'))
      if (!ownProof.test(url.pathname) && !isSameOrigin(request, isHome)) return refuse(403, say('errors.crossOrigin'))
    }
    await next()
  }
}

/** A write must show that it comes from one of our own pages: Origin, or else Sec-Fetch-Site, or else Referer. */
function isSameOrigin(request: Request, isHome: (origin: URL) => boolean): boolean {
  const parse = (value: string) => {
    try {
      return isHome(new URL(value))
    } catch {
      return false
    }
  }
  const origin = request.headers.get('origin')
  if (origin !== null) return parse(origin)
  const fetchSite = request.headers.get('sec-fetch-site')
  if (fetchSite !== null) return fetchSite === 'same-origin'
  const referer = request.headers.get('referer')
  return referer !== null && parse(referer)
}
