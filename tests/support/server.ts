// The whole server in-process: real Request in, real Response out, on a real store. The routes come from app/routes.ts.
import type { ServerBuild } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { type CastName, cast, samplePassword } from '#db/seed/world'
import type { Store } from '#db/store'
import * as entry from '~/entry.server'
import { readEnv } from '~/platform/env.server'
import type { Log } from '~/platform/log.server'
import * as root from '~/root'
import routes from '~/routes'
import { createApp } from '~/server/app'
import { now } from './store'

type Module = ServerBuild['routes'][string]['module']
const modules = import.meta.glob<Module>('/app/routes/**/*.{ts,tsx}', { eager: true })

function flatten(entries: RouteConfigEntry[], parentId: string): ServerBuild['routes'] {
  const found: ServerBuild['routes'] = {}
  for (const item of entries) {
    const id = item.id ?? item.file.replace(/\.tsx?$/, '')
    const module = modules[`/app/${item.file}`]
    if (!module) throw new Error(`routes.ts names ${item.file}, which does not exist`)
    found[id] = { id, parentId, path: item.path, index: item.index, caseSensitive: item.caseSensitive, module }
    Object.assign(found, flatten(item.children ?? [], id))
  }
  return found
}

const routesById: ServerBuild['routes'] = {
  root: { id: 'root', path: '', module: root as unknown as Module },
  ...flatten(routes as RouteConfigEntry[], 'root'),
}
const manifest = Object.fromEntries(
  Object.values(routesById).map(({ module, ...entry }) => [
    entry.id,
    {
      ...entry,
      module: '',
      imports: [],
      hasAction: 'action' in module,
      hasLoader: 'loader' in module,
      hasErrorBoundary: 'ErrorBoundary' in module,
    },
  ]),
)

export const build = {
  entry: { module: entry as unknown as ServerBuild['entry']['module'] },
  routes: routesById,
  assets: { entry: { imports: [], module: '' }, routes: manifest, url: '', version: 'test' },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
  isSpaMode: false,
  mode: 'production',
} as unknown as ServerBuild

/** Faults of the server are shown; refusals are not logged at all. */
const log = {
  isLevelEnabled: () => false,
  info: () => undefined,
  debug: () => undefined,
  warn: () => undefined,
  error: (entry: unknown) => process.stderr.write(`${JSON.stringify(entry)}\n`),
} as unknown as Log

const origin = 'http://localhost:3000'

/** A server over the store, at the tests' moment unless `clock` says otherwise. What it logs is put into `noted`. */
export function serverOver(
  store: Store,
  options: { clock?: () => Date; env?: Record<string, string>; noted?: unknown[] } = {},
) {
  const env = readEnv({
    NODE_ENV: 'production',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
    DATA_DIR: '/tmp/accord-test-data',
    ...options.env,
  })
  const { noted } = options
  const kept = noted ? { ...log, info: (entry: unknown) => void noted.push(entry) } : log
  const { app } = createApp({ store, env, log: kept as Log, build, clock: options.clock ?? (() => now) })
  const browser = (cookies = new Map<string, string>()) => {
    const send = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await app.request(new Request(new URL(path, origin), { redirect: 'manual', ...init, headers }))
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (!name) continue
        if (value === '' || /Max-Age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value as string)
      }
      return response
    }
    return {
      get: (path: string, headers?: HeadersInit) => send(path, { headers }),
      /** Posts a form as the site's own page would. Lists become repeated fields; a File makes it multipart. */
      post: (
        path: string,
        fields: Record<string, string | string[] | File> = {},
        headers: Record<string, string> = {},
      ) => {
        const upload = Object.values(fields).some((value) => value instanceof File)
        const body = upload ? new FormData() : new URLSearchParams()
        for (const [name, value] of Object.entries(fields)) {
          for (const one of Array.isArray(value) ? value : [value]) (body as FormData).append(name, one as string)
        }
        return send(path, { method: 'POST', body, headers: { Origin: origin, ...headers } })
      },
      send,
      cookies,
    }
  }
  return {
    app,
    /** Somebody without an account, with cookies of their own. */
    visitor: () => browser(),
    /** A browser in which somebody of the cast has signed in through the page. */
    async signedIn(name: CastName) {
      const someone = browser()
      const response = await someone.post('/sign-in', { email: cast[name].email, password: samplePassword })
      if (response.status !== 303)
        throw new Error(`${name} could not sign in: ${response.status} ${await response.text()}`)
      return someone
    },
  }
}
