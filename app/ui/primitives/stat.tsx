import type { ReactNode } from 'react'

type StatProps = { label: ReactNode; value: ReactNode; note?: ReactNode }

/** One number with its name. Always inside `Stats`. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className="ac-stat">
      <dt>{label}</dt>
      <dd className="ac-stat__value">{value}</dd>
      {note && <dd>{note}</dd>}
    </div>
  )
}

export function Stats({ children }: { children: ReactNode }) {
  return <dl className="ac-grid ac-grid--narrow">{children}</dl>
}

type MeterProps = { label: ReactNode; value: number; max: number; text: ReactNode; enough?: number }

/** A share of something, such as quorum: bar, words, and a mark at `enough`. The words (`text`) say all of it. */
export function Meter({ label, value, max, text, enough }: MeterProps) {
  const width = max > 0 ? Math.min(100, (value / max) * 100) : 0
  const reached = enough === undefined || value >= enough
  return (
    <div className="ac-meter">
      <div className="ac-cluster ac-cluster--apart">
        <strong>{label}</strong>
        <span>{text}</span>
      </div>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width="100" height="4" fill="#e6e6e2" />
        <rect width={width} height="4" fill={reached ? '#0f6460' : '#bd5727'} />
        {enough !== undefined && max > 0 && (
          <rect x={(enough / max) * 100 - 0.3} width="0.6" height="4" fill="#171716" />
        )}
      </svg>
    </div>
  )
}
