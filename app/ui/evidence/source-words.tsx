import type { SourcePart } from '~/domain/evidence/figure'

/** A source as text and links; links leave the site and are marked as such for machines. */
export function SourceWords({ parts }: { parts: SourcePart[] }) {
  return (
    <>
      {parts.map(({ text, href }) =>
        href ? (
          <a key={href} href={href} rel="nofollow noopener">
            {text}
          </a>
        ) : (
          <span key={text}>{text}</span>
        ),
      )}
    </>
  )
}
