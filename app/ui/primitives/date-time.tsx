import type { ReactNode } from 'react'

/** A date or instant: `value` for machines (ISO 8601, UTC or a plain date), children for people (formatted by i18n). */
export function DateTime({ value, children }: { value: string; children: ReactNode }) {
  return <time dateTime={value}>{children}</time>
}

/** A day like a leaf of a calendar, beside a list row: month and day already formatted. */
export function DateBlock({ value, month, day }: { value: string; month: string; day: string }) {
  return (
    <time className="ac-date-block" dateTime={value}>
      <span>{month} </span>
      <span>{day}</span>
    </time>
  )
}
