import type { ReactNode } from 'react'
import { useWords } from '../words'

export type AgendaEntry = {
  key: string
  number: ReactNode
  title: ReactNode
  href?: string
  minutes?: number
  /** Tags: type of item, visibility, late paper. */
  tags?: ReactNode
  /** Presenter, linked matter or proposal. */
  meta?: ReactNode
  children?: ReactNode
  /** The item being dealt with in a session. */
  now?: boolean
}

export function AgendaList({ items, level = 3 }: { items: AgendaEntry[]; level?: 2 | 3 | 4 }) {
  const t = useWords()
  const Heading = `h${level}` as const
  return (
    <ol className="ac-plain ac-agenda">
      {items.map((item) => (
        <li
          key={item.key}
          className={item.now ? 'ac-agenda--now' : undefined}
          aria-current={item.now ? 'step' : undefined}
        >
          <span className="ac-agenda__number">{item.number}</span>
          <div className="ac-row__text">
            <Heading className="ac-row__title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</Heading>
            {(item.tags || item.meta) && (
              <div className="ac-row__meta">
                {item.tags}
                {item.meta}
              </div>
            )}
            {item.children}
          </div>
          {item.minutes !== undefined && (
            <span className="ac-agenda__minutes">{t('ui.minutes', { n: item.minutes })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
