import type { Difference, Span } from '~/domain/meetings/minutes/difference'

const marks: Record<Span['change'], 'ins' | 'del' | 'span'> = { added: 'ins', removed: 'del', same: 'span' }

/** What changed between two texts, as insertions and deletions in the running text. */
export function TextDifference({ difference }: { difference: Difference }) {
  return (
    <div className="ac-prose">
      {difference.map((line, at) =>
        line.length === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text, rendered once
          <p key={at}>
            {line.map(({ change, text }, index) => {
              const Mark = marks[change]
              // biome-ignore lint/suspicious/noArrayIndexKey: spans of a fixed text, rendered once
              return <Mark key={index}>{text}</Mark>
            })}
          </p>
        ),
      )}
    </div>
  )
}
