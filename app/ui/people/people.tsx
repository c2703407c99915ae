import type { Expiry, Holder } from '~/domain/bodies/body'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { Tag } from '../primitives/tag'

type NamedProps = { name: string; title?: string; email?: string | null; phone?: string | null }

/** Somebody with title and, where the reader may have them, ways to reach them. */
export function Named({ name, title, email, phone }: NamedProps) {
  return (
    <span>
      {name}
      {title && <span className="ac-muted ac-small">, {title}</span>}
      {email && (
        <span className="ac-small">
          {' '}
          <a href={`mailto:${email}`}>{email}</a>
        </span>
      )}
      {phone && (
        <span className="ac-small">
          {' '}
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </span>
      )}
    </span>
  )
}

/** The people of one role on a seat, below each other. */
export function Holders({ holders, none }: { holders: Holder[]; none: string }) {
  if (holders.length === 0) return <span className="ac-muted">{none}</span>
  if (holders.length === 1 && holders[0]) return <Named {...holders[0]} />
  return (
    <ul className="ac-plain">
      {holders.map((holder) => (
        <li key={holder.holderId}>
          <Named {...holder} />
        </li>
      ))}
    </ul>
  )
}

/** "Ends in 6 days", for terms that end within 60. */
export function ExpiryTag({ expiry, t }: { expiry: Expiry; t: Translate }) {
  return (
    <Tag tone={expiry.within === 60 ? 'neutral' : 'warning'}>
      {expiry.days === 0 ? t('seats.one.endsToday') : t('seats.one.endsSoon', { n: expiry.days })}
    </Tag>
  )
}

/** "from 1 November 2025 to 4 March 2026", or without an end. */
export function termText(term: { startsOn: string; endsOn: string | null }, t: Translate, format: Format): string {
  const from = format.day(term.startsOn)
  return term.endsOn === null
    ? t('seats.term.open', { from })
    : t('seats.term.closed', { from, to: format.day(term.endsOn) })
}
