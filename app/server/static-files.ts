import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const compress = promisify(brotliCompress)
const compressible = new Set(['.css', '.js', '.svg', '.txt', '.webmanifest'])

type Entry = { body: Buffer<ArrayBuffer>; brotli: Buffer<ArrayBuffer> | null }

/**
 * The built browser files. Their names are listed at start and nothing else can be asked for; each is read and compressed
 * when it is first asked for, and then kept.
 */
export function staticFiles(folder = resolve('build/client')): MiddlewareHandler {
  const files = new Map(namesIn(folder).map((file) => [`/${file.split(sep).join('/')}`, file]))
  const loaded = new Map<string, Promise<Entry>>()
  return async (c, next) => {
    const file = c.req.method === 'GET' || c.req.method === 'HEAD' ? files.get(c.req.path) : undefined
    if (!file) return next()
    const entry = await (loaded.get(file) ?? keep(file))
    const brotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? entry.brotli : null
    return c.body(brotli ?? entry.body, 200, {
      'Content-Type': types[extname(file)] as string,
      'Cache-Control': file.startsWith(`assets${sep}`) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
      ...(brotli ? { 'Content-Encoding': 'br' } : {}),
    })
  }

  function keep(file: string): Promise<Entry> {
    const entry = load(join(folder, file))
    loaded.set(file, entry)
    entry.catch(() => loaded.delete(file))
    return entry
  }
}

/** Paths under the folder, relative to it; none without a client build (route tests). */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => extname(file) in types)
}

async function load(path: string): Promise<Entry> {
  const body = (await readFile(path)) as Buffer<ArrayBuffer>
  const isSmaller = compressible.has(extname(path)) && body.length > 512
  return {
    body,
    brotli: isSmaller
      ? ((await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })) as Buffer<ArrayBuffer>)
      : null,
  }
}
