import type { ReactNode } from 'react'

export type TimelineItem = {
  key: string
  when: ReactNode
  title: ReactNode
  children?: ReactNode
  tone?: 'plain' | 'good' | 'warning' | 'error'
}

/** What happened, in order. `when` is a DateTime. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="ac-plain ac-timeline">
      {items.map(({ key, when, title, children, tone = 'plain' }) => (
        <li key={key} className={tone === 'plain' ? undefined : `ac-timeline--${tone}`}>
          <div className="ac-muted ac-small">{when}</div>
          <div className="ac-row__title">{title}</div>
          {children && <div>{children}</div>}
        </li>
      ))}
    </ol>
  )
}
