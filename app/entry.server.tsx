import type { EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'

/** Pages are rendered whole: nothing streams, so a page is either right or an error, never half of both. */
export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext) {
  const html = renderToString(<RemixServer context={remix} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Only real faults are logged; a 404 or a refusal is an answer. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: import('@remix-run/node').AppLoadContext },
) {
  if (request.signal.aborted || !(error instanceof Error)) return
  context?.log?.error({ error: { name: error.name, message: error.message, stack: error.stack } })
}
