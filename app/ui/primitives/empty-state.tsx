import type { ReactNode } from 'react'
import { Mark } from '../mark'

type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode }

/** Where a list has nothing: what would be here, why it is not, and what one can do (`action`, often a ButtonLink). */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ac-empty">
      <Mark />
      <p className="ac-row__title">{title}</p>
      {children && <div className="ac-measure">{children}</div>}
      {action}
    </div>
  )
}
