// One page as it was rendered, ready to be sent again: its bytes, its tag and its headers.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)

export type KeptPage = {
  body: Buffer<ArrayBuffer>
  /** Null for a page of one person: it is not compressed beside what a stranger may have put into it. */
  brotli: Buffer<ArrayBuffer> | null
  etag: string
  /** Of the plain body and of the compressed one. */
  headers: { plain: Record<string, string>; brotli: Record<string, string> }
  /** The version of the data that it shows. */
  version: string
  /** Milliseconds since 1970 after which it is rendered anew even if nothing changed. */
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
  const brotli = shared
    ? ((await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })) as Buffer<ArrayBuffer>)
    : null
  return {
    body,
    brotli,
    etag,
    headers: {
      plain: { ...headers, 'content-length': String(body.length) },
      brotli: { ...headers, 'content-encoding': 'br', 'content-length': String(brotli?.length ?? 0) },
    },
    version,
    until,
  }
}

type Asked = { ifNoneMatch: string | null | undefined; acceptEncoding: string | null | undefined }

function parts(page: KeptPage, { ifNoneMatch, acceptEncoding }: Asked) {
  if (page.brotli && ifNoneMatch === page.etag) {
    const { 'content-length': _, ...headers } = page.headers.plain
    return { status: 304, headers, body: null }
  }
  if (page.brotli && acceptEncoding && /\bbr\b/.test(acceptEncoding))
    return { status: 200, headers: page.headers.brotli, body: page.brotli }
  return { status: 200, headers: page.headers.plain, body: page.body }
}

export function asResponse(page: KeptPage, request: Request): Response {
  const { status, headers, body } = parts(page, {
    ifNoneMatch: request.headers.get('if-none-match'),
    acceptEncoding: request.headers.get('accept-encoding'),
  })
  return new Response(request.method === 'HEAD' ? null : body, { status, headers })
}

/** Sends it over the wire and returns the status. */
export function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): number {
  const { status, headers, body } = parts(page, {
    ifNoneMatch: request.headers['if-none-match'],
    acceptEncoding: request.headers['accept-encoding'] as string | undefined,
  })
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body)
  return status
}
