import type { ReactNode } from 'react'
import { Mark } from '../mark'
import { QrCode } from '../primitives/qr-code'
import { useWords } from '../words'

export type OfficerCardPart = { title: string; lines: ReactNode[] }

type OfficerCardProps = {
  programme: string
  title: string
  parts: OfficerCardPart[]
  /** Version of the policy in force and the date it took effect, formatted. */
  version: string
  effective: ReactNode
  /** Whom to call or write to, a line each. */
  contact?: string[]
  /** By what the card is checked against the record: scanned, or typed. */
  check?: { squares: { size: number; path: string }; code: string; label: string; words: string }
  foot?: ReactNode
}

/** The in-force criteria as a card to carry: prints at pocket size with version and date. */
export function OfficerCard({ programme, title, parts, version, effective, contact, check, foot }: OfficerCardProps) {
  const t = useWords()
  return (
    <article className="ac-officer-card">
      <header>
        <div>
          <h2>{title}</h2>
          <div className="ac-small">{programme}</div>
        </div>
        <Mark className="ac-brand__mark" />
      </header>
      {parts.map((part) => (
        <div key={part.title}>
          <h3>{part.title}</h3>
          <ul>
            {part.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are a fixed sequence
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {(contact || check) && (
        <div className="ac-officer-card__check">
          {check && <QrCode squares={check.squares} label={check.label} />}
          <div>
            {contact?.map((line) => (
              <strong key={line} className="ac-officer-card__contact">
                {line}
              </strong>
            ))}
            {check && (
              <p>
                {check.words} <strong className="ac-officer-card__code">{check.code}</strong>
              </p>
            )}
          </div>
        </div>
      )}
      <footer>
        <span>
          {t('ui.version')} {version} · {effective}
        </span>
        {foot && <span>{foot}</span>}
      </footer>
    </article>
  )
}
