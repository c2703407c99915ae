const paths = {
  check: 'M4 12.5l5 5L20 6.5',
  info: 'M12 10.5V17M12 6.5v.6',
  warning: 'M12 8v6M12 17v.6',
  cross: 'M6 6l12 12M18 6L6 18',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5',
  clock: 'M12 7v5.5l3.5 2',
  down: 'M6 9.5l6 6 6-6',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  globe: 'M3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  people:
    'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 010 6.5M17.5 14c2.5.6 3.8 2.7 4 6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  speech: 'M4 5h16v11h-9l-5 4v-4H4z',
  place: 'M12 21c4-5 7-8 7-11.5a7 7 0 00-14 0C5 13 8 16 12 21zM12 11.5a2 2 0 100-4 2 2 0 000 4z',
  mail: 'M3.5 6h17v12h-17zM3.5 7l8.5 6 8.5-6',
  lines: 'M3 4c6 0 8 8 12 8h6M3 12h18M3 20c6 0 8-8 12-8',
} as const

const ringed: readonly string[] = ['info', 'clock', 'globe']

export type IconName = keyof typeof paths

/** A line icon in the colour and size of its text. Always decorative: the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="ac-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ringed.includes(name) && <circle cx="12" cy="12" r="9" />}
      {name === 'warning' && <path d="M12 3L22 20.5H2z" />}
      <path d={paths[name]} />
    </svg>
  )
}
