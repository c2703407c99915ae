import type { ReactNode } from 'react'

/** Running text at a comfortable width. `html` must be the output of the platform's sanitising Markdown renderer. */
export function Prose({ html, children }: { html?: string; children?: ReactNode }) {
  if (html === undefined) return <div className="ac-prose">{children}</div>
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the Markdown renderer, the only source of `html`
  return <div className="ac-prose" dangerouslySetInnerHTML={{ __html: html }} />
}
