import { Fragment } from 'react'

/** Plain text that somebody typed: blank lines part paragraphs, line ends stay. Nothing in it becomes markup. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <div className="ac-stack ac-measure">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is rendered once and never reordered
        <p key={index}>
          {paragraph.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is rendered once and never reordered
            <Fragment key={at}>
              {at > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}
