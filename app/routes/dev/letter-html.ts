import { ensureMailbox } from '~/http/mailbox.server'
import { notFound, open } from '~/http/route'
import { readLetter } from '~/platform/mailbox.server'

// What a letter's HTML may do here: show text with its own inline styles, and lead the reader on. It reaches nothing
// outside, runs nothing, and is no part of this site's origin.
const policy = [
  'sandbox allow-top-navigation-by-user-activation',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The HTML part alone, for the frame of the letter's page. Its links open in the whole window. */
export const loader = open.read(async (read) => {
  ensureMailbox(read)
  const letter = (await readLetter(read.context.env.dataDir, read.params.id ?? '')) ?? notFound()
  const html = letter.html.replace(/<a /g, '<a target="_top" ')
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  })
})
