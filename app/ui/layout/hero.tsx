import type { ReactNode } from 'react'

type HeroProps = { eyebrow?: ReactNode; title: ReactNode; lead: ReactNode; actions?: ReactNode; aside?: ReactNode }

/** The opening of the front page: what this coalition does, what one can do here, and one card (`aside`), often the next meeting. */
export function Hero({ eyebrow, title, lead, actions, aside }: HeroProps) {
  return (
    <div className="ac-hero">
      <Lines />
      <div className={`ac-wide ac-hero__inner${aside ? ' ac-hero__inner--split' : ''}`}>
        <div className="ac-hero__text">
          {eyebrow && <p className="ac-eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          <p className="ac-lead">{lead}</p>
          {actions && <div className="ac-buttons">{actions}</div>}
        </div>
        {aside && <div className="ac-hero__aside">{aside}</div>}
      </div>
    </div>
  )
}

/** Separate lines that meet and go on together: the mark, drawn large. */
function Lines() {
  return (
    <svg
      className="ac-hero__lines"
      viewBox="0 0 1000 500"
      preserveAspectRatio="xMaxYMid slice"
      fill="none"
      strokeWidth="6"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        {/* The lines come out of the dark where the words end. */}
        <linearGradient id="ac-hero-fade" gradientUnits="userSpaceOnUse" x1="330" y1="0" x2="600" y2="0">
          <stop offset="0" stopColor="#123131" />
          <stop offset="1" stopColor="#123131" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d="M-20 20C260 20 420 222 640 236S900 238 1020 238" stroke="#0f6460" />
      <path d="M-20 130C240 130 430 240 640 246S900 248 1020 248" stroke="#40807e" />
      <path d="M-20 330C240 330 430 262 640 256S900 258 1020 258" stroke="#bd5727" />
      <path d="M-20 420C260 420 420 280 640 266S900 268 1020 268" stroke="#e5a000" />
      <path d="M120 520C330 480 470 300 640 276S900 278 1020 278" stroke="#28a0cb" />
      <rect x="-40" y="-40" width="900" height="600" fill="url(#ac-hero-fade)" stroke="none" />
    </svg>
  )
}
