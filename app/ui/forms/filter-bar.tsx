import type { ReactNode } from 'react'
import { Button } from '../primitives/button'
import { useWords } from '../words'

type FilterBarProps = {
  label: string
  action?: string
  children: ReactNode
  /** Shown when a filter is in force: the address without any. */
  clearHref?: string
  /** What is shown now, e.g. "14 decisions in 2026". */
  note?: ReactNode
}

/** A GET form above a list. Put TextInput and Select in it with `optional`. */
export function FilterBar({ label, action, children, clearHref, note }: FilterBarProps) {
  const t = useWords()
  return (
    <form className="ac-filter" method="get" action={action} aria-label={label}>
      {children}
      <div className="ac-filter__actions">
        <Button look="secondary">{t('action.filter')}</Button>
        {clearHref && <a href={clearHref}>{t('ui.clearFilter')}</a>}
      </div>
      {note && (
        <div className="ac-filter__note" role="status">
          {note}
        </div>
      )}
    </form>
  )
}
