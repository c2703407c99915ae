import type { Span } from '~/domain/policies/text-change'
import { useT } from '~/http/page'
import { Prose } from '../primitives/prose'

/** What a text changes in another: added words as <ins>, taken ones as <del>, each said in words to screen readers. */
export function TextChanges({ lines }: { lines: Span[][] }) {
  return (
    <Prose>
      {lines.map((spans, line) => {
        if (spans.length === 0) return null
        const { isHeading, shown } = plainly(spans)
        const words = shown.map((span, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: spans are a fixed sequence
          <Changed key={at} span={span} afterRemoval={shown[at - 1]?.change === 'removed'} />
        ))
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are a fixed sequence
        return <p key={line}>{isHeading ? <strong>{words}</strong> : words}</p>
      })}
    </Prose>
  )
}

/** A line without the signs of Markdown that begin it, and without emphasis in what stays as it is. */
function plainly(spans: Span[]): { isHeading: boolean; shown: Span[] } {
  const [first, ...rest] = spans as [Span, ...Span[]]
  const isHeading = /^#{1,6}\s/.test(first.text)
  const begun = { ...first, text: first.text.replace(/^#{1,6}\s+/, '').replace(/^\s*[-*+]\s+/, '• ') }
  const shown = [begun, ...rest].map((span) =>
    span.change === 'same' ? { ...span, text: span.text.replaceAll('**', '') } : span,
  )
  return { isHeading, shown }
}

function Changed({ span, afterRemoval }: { span: Span; afterRemoval: boolean }) {
  const t = useT()
  if (span.change === 'same') return <>{span.text}</>
  const Element = span.change === 'added' ? 'ins' : 'del'
  return (
    <>
      {afterRemoval && ' '}
      <Element>
        <span className="usa-sr-only">{t(`proposals.change.${span.change}`)} </span>
        {span.text}
      </Element>
    </>
  )
}
