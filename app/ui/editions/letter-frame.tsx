/** A letter's HTML in a frame that runs nothing and belongs to no origin; a link in it leads the whole window. */
export function LetterFrame({ title, src }: { title: string; src: string }) {
  return (
    <iframe
      className="ac-letter"
      title={title}
      src={src}
      sandbox="allow-top-navigation-by-user-activation"
      referrerPolicy="no-referrer"
    />
  )
}

/** Text as it is: headers, a text part, a calendar file. */
export function Source({ children }: { children: string }) {
  return <pre className="ac-source">{children}</pre>
}
