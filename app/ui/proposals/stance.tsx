import { type Stance, stances } from '#db/schema/words'
import { useWords } from '../words'

/** An organisation's position: a sign of its own shape and the words. `short` keeps the words for screen readers only. */
export function StanceBadge({ stance, short = false }: { stance: Stance; short?: boolean }) {
  const t = useWords()
  const words = t(`stance.${stance}`)
  return (
    <span className={`ac-stance ac-stance--${stance}`} title={short ? words : undefined}>
      <StanceSign stance={stance} />
      <span className={short ? 'usa-sr-only' : undefined}>{words}</span>
    </span>
  )
}

function StanceSign({ stance }: { stance: Stance }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <StanceShape stance={stance} />
    </svg>
  )
}

function StanceShape({ stance }: { stance: Stance }) {
  switch (stance) {
    case 'agree':
      return (
        <>
          <circle cx="12" cy="12" r="10.5" fill="currentColor" stroke="none" />
          <path d="M7 12.5l3.5 3.5L17 9" stroke="#fff" />
        </>
      )
    case 'agree-with-conditions':
      return (
        <>
          <circle cx="12" cy="12" r="9.5" />
          <path d="M7 12.5l3.5 3.5L17 9" />
        </>
      )
    case 'stand-aside':
      return <path d="M3 12h13M11 6l6 6-6 6M21 5v14" />
    case 'not-yet':
      return <path d="M6 3h12M6 21h12M7.5 3c0 5 9 8 9 13v5M16.5 3c0 5-9 8-9 13v5" />
    case 'object':
      return (
        <>
          <path d="M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8z" fill="currentColor" stroke="none" />
          <path d="M8.5 8.5l7 7M15.5 8.5l-7 7" stroke="#fff" />
        </>
      )
    case 'recused':
      return <circle cx="12" cy="12" r="9.5" strokeDasharray="3 4.5" />
  }
}

const fills: Record<Stance, string> = {
  agree: '#216e1f',
  'agree-with-conditions': '#86b98e',
  'stand-aside': '#929285',
  'not-yet': '#ffbe2e',
  object: '#b50909',
  recused: '#cac9c0',
}

/** How the organisations stand, as one bar and its counts in words. Stances nobody took are left out. */
export function StanceTally({ counts }: { counts: Partial<Record<Stance, number>> }) {
  const taken = stances.map((stance) => ({ stance, count: counts[stance] ?? 0 })).filter(({ count }) => count > 0)
  const total = taken.reduce((sum, { count }) => sum + count, 0)
  let from = 0
  return (
    <div className="ac-tally">
      <svg viewBox={`0 0 ${Math.max(total, 1)} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {taken.map(({ stance, count }) => {
          const x = from
          from += count
          return <rect key={stance} x={x} width={count - total * 0.004} height="1" fill={fills[stance]} />
        })}
      </svg>
      <ul className="ac-plain">
        {taken.map(({ stance, count }) => (
          <li key={stance}>
            <StanceBadge stance={stance} /> {count}
          </li>
        ))}
      </ul>
    </div>
  )
}
