/** Accord's mark: separate lines that meet in one point. Always beside words that say the name. */
export function Mark({ className, onDark = false }: { className?: string; onDark?: boolean }) {
  return (
    <svg
      className={className}
      viewBox="0 0 48 48"
      fill="none"
      strokeWidth="5"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M6 42C13 36 21 24 24 9" stroke={onDark ? '#9bd4cf' : '#0f6460'} />
      <path d="M42 42C35 36 27 24 24 9" stroke={onDark ? '#f7bca2' : '#bd5727'} />
      <path d="M10 30C19 35 29 35 38 30" stroke={onDark ? '#ffbe2e' : '#e5a000'} />
      <circle cx="24" cy="8" r="5.5" fill={onDark ? '#ffffff' : '#123131'} />
    </svg>
  )
}
