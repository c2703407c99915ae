// Remix compiles and ranks its whole table of routes again for each request, three times over. An address can only match
// the routes that begin with its first segment and have as many segments, so it is asked with those alone.
import { createRequestHandler, type ServerBuild } from '@remix-run/server-runtime'
import type { RequestContext } from '~/http/context'

type Routes = ServerBuild['routes']
type Handler = (request: Request, context: RequestContext) => Promise<Response>

const segmentsOf = (path: string) => path.split('/').filter(Boolean)

/** Where a data request (`/desk.data`, `/_root.data`) asks for the data of a page, the page's own path. */
const pagePath = (pathname: string) => pathname.replace(/^\/_root\.data$/, '/').replace(/\.data$/, '')

/** Answers as Remix would with the whole of `build`, for every address. */
export function narrowedHandler(build: ServerBuild, mode: 'production' | 'development'): Handler {
  const leaves = Object.values(build.routes)
    .filter((route) => route.id !== 'root')
    .map((route) => ({ id: route.id, segments: segmentsOf(route.path ?? ''), isFlat: route.parentId === 'root' }))
  const isVague = (segment: string) => /^[:*]/.test(segment) || segment.endsWith('?')
  // A nested route, or one of unknown length or beginning, would need more thought than a table of flat ones does.
  const known = new Set(
    leaves.every((leaf) => leaf.isFlat) ? leaves.map((leaf) => leaf.segments[0] ?? '').filter((s) => !isVague(s)) : [],
  )
  const everything = createRequestHandler(build, mode) as Handler
  const handlers = new Map<string, Handler>()

  const handlerFor = (first: string, count: number): Handler => {
    const key = `${first} ${count}`
    const kept = handlers.get(key)
    if (kept) return kept
    const fits = (segments: string[]) =>
      segments.some((segment, at) => segment === '*' || segment.endsWith('?') || (at === 0 && isVague(segment))) ||
      ((segments[0] ?? '') === first && segments.length === count)
    const ids = new Set(['root', ...leaves.filter((leaf) => fits(leaf.segments)).map((leaf) => leaf.id)])
    const only = <T>(routes: Record<string, T>) =>
      Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)))
    const handler = createRequestHandler(
      {
        ...build,
        routes: only(build.routes) as Routes,
        assets: { ...build.assets, routes: only(build.assets.routes) },
      },
      mode,
    ) as Handler
    // As many as there are beginnings and lengths in the table, and one for each beginning that is too long.
    handlers.set(key, handler)
    return handler
  }

  const longest = Math.max(...leaves.map((leaf) => leaf.segments.length)) + 1
  return (request, context) => {
    const segments = segmentsOf(pagePath(new URL(request.url).pathname))
    const first = segments[0] ?? ''
    // Case and percent-encoding do not matter to Remix: an address written in another way asks the whole table.
    if (!known.has(first)) return everything(request, context)
    return handlerFor(first, Math.min(segments.length, longest))(request, context)
  }
}
