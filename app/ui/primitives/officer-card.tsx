import type { ReactNode } from 'react'
import { Mark } from '../mark'
import { useWords } from '../words'

export type OfficerCardPart = { title: string; lines: ReactNode[] }

type OfficerCardProps = {
  programme: string
  title: string
  parts: OfficerCardPart[]
  /** Version of the policy in force and the date it took effect, formatted. */
  version: string
  effective: ReactNode
  foot?: ReactNode
}

/** The in-force criteria as a card to carry: prints at pocket size with version and date. */
export function OfficerCard({ programme, title, parts, version, effective, foot }: OfficerCardProps) {
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
      <footer>
        <span>
          {t('ui.version')} {version} · {effective}
        </span>
        {foot && <span>{foot}</span>}
      </footer>
    </article>
  )
}
