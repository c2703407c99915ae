// One page as it was rendered, ready to be sent again: its bytes, its tag and its headers.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

export type KeptPage = {
  body: Buffer<ArrayBuffer>
  /**
   * Made when it is first asked for again: most addresses are asked for once. Null until then, and always for a page of
   * one person, which is not compressed beside what a stranger may have put into it.
   */
  brotli: Buffer<ArrayBuffer> | null
  isShared: boolean
  isCompressing: boolean
  etag: string
  /** Of the plain body and of the compressed one. */
  headers: { plain: Record<string, string>; brotli: Record<string, string> }
  /** The version of the data that it shows. */
  version: string
  /** Milliseconds since 1970 after which it is rendered again even if nothing changed. */
  until: number
}

export async function keep(
  response: Response,
  { version, until, shared }: { version: string; until: number; shared: boolean },
): Promise<KeptPage> {
  const body = Buffer.from(await response.arrayBuffer())
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers = Object.fromEntries(response.headers)
  if (shared)
    Object.assign(headers, { etag, vary: 'Accept-Encoding, Accept-Language, Cookie', 'cache-control': 'no-cache' })
  return {
    body,
    brotli: null,
    isShared: shared,
    isCompressing: false,
    etag,
    headers: {
      plain: { ...headers, 'content-length': String(body.length) },
      brotli: { ...headers, 'content-encoding': 'br' },
    },
    version,
    until,
  }
}

/** Compresses a page that is asked for again, while those who ask meanwhile get it as it is. */
function compressSoon(page: KeptPage): void {
  if (!page.isShared || page.isCompressing) return
  page.isCompressing = true
  compress(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).then(
    (bytes) => {
      page.headers.brotli['content-length'] = String(bytes.length)
      page.brotli = bytes as Buffer<ArrayBuffer>
    },
    () => undefined,
  )
}

type Asked = { ifNoneMatch: string | null | undefined; acceptEncoding: string | null | undefined }

function parts(page: KeptPage, { ifNoneMatch, acceptEncoding }: Asked) {
  if (page.isShared && ifNoneMatch === page.etag) {
    const { 'content-length': _, ...headers } = page.headers.plain
    return { status: 304, headers, body: null }
  }
  if (page.brotli && acceptEncoding && /\bbr\b/.test(acceptEncoding))
    return { status: 200, headers: page.headers.brotli, body: page.brotli }
  return { status: 200, headers: page.headers.plain, body: page.body }
}

/** The answer to the request that the page was made for, or to another one while none is in front. */
export function asResponse(page: KeptPage, request: Request): Response {
  const { status, headers, body } = parts(page, {
    ifNoneMatch: request.headers.get('if-none-match'),
    acceptEncoding: request.headers.get('accept-encoding'),
  })
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

/** Sends it over the wire and returns the status. */
export function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): number {
  if (!page.brotli) compressSoon(page)
  const { status, headers, body } = parts(page, {
    ifNoneMatch: request.headers['if-none-match'],
    acceptEncoding: request.headers['accept-encoding'] as string | undefined,
  })
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  return status
}
