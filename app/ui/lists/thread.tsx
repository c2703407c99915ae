import type { ReactNode } from 'react'

export type ThreadEntry = {
  key: string
  who: ReactNode
  when: ReactNode
  tags?: ReactNode
  own?: boolean
  children: ReactNode
}

/** Comments on a matter, messages with a submitter. */
export function Thread({ items, label }: { items: ThreadEntry[]; label: string }) {
  return (
    <ol className="ac-plain ac-thread" aria-label={label}>
      {items.map(({ key, who, when, tags, own, children }) => (
        <li key={key} className={own ? 'ac-thread--own' : undefined}>
          <div className="ac-row__meta">
            <strong>{who}</strong>
            {when}
            {tags}
          </div>
          {children}
        </li>
      ))}
    </ol>
  )
}
