import type { ReactNode } from 'react'
import { useWords } from '../words'

/** A list of linked things: decisions, meetings, releases, matters. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className="ac-plain ac-rows">{children}</ul>
}

type RowProps = {
  title: ReactNode
  href?: string
  /** Before the text: a DateBlock. */
  start?: ReactNode
  /** After the text: a Tag or a small button. */
  end?: ReactNode
  meta?: ReactNode
  children?: ReactNode
}

export function Row({ title, href, start, end, meta, children }: RowProps) {
  return (
    <li className="ac-row ac-row--fold">
      {start}
      <div className="ac-row__text">
        <div className="ac-row__title">{href ? <a href={href}>{title}</a> : title}</div>
        {meta && <div className="ac-row__meta">{meta}</div>}
        {children}
      </div>
      {end && <div className="ac-row__end">{end}</div>}
    </li>
  )
}

export type Need = {
  key: string
  href: string
  /** What to do, beginning with a verb. */
  title: ReactNode
  /** For which organisation or body, and why. */
  why: ReactNode
  due?: ReactNode
  late?: boolean
}

/** "Needs you": what waits for this person or their organisation, the late ones told by word and colour. */
export function NeedsYou({ items }: { items: Need[] }) {
  const t = useWords()
  return (
    <ul className="ac-plain ac-needs">
      {items.map(({ key, href, title, why, due, late }) => (
        <li key={key} className={late ? 'ac-row ac-row--fold ac-needs--late' : 'ac-row ac-row--fold'}>
          <div className="ac-row__text">
            <div className="ac-row__title">
              <a href={href}>{title}</a>
            </div>
            <div className="ac-row__meta">{why}</div>
          </div>
          {due && (
            <div className="ac-row__end ac-small">
              {late && <strong>{t('ui.late')} · </strong>}
              {t('ui.due')} {due}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
