import type { SeatRow } from '~/domain/bodies/body'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import type { Watched } from '../forms/revision'
import { termText } from '../people/people'

/** What a form about a seat was made from: who holds it, and its term. */
export function watchedSeat(seat: SeatRow, t: Translate, format: Format): Watched[] {
  const people = (held: SeatRow['alternates']) =>
    held.map((one) => `${one.name}, ${termText(one, t, format)}`).join('\n') || t('organisations.nobody')
  return [
    { key: 'seatTerm', label: t('seats.bearers.term'), now: termText(seat, t, format) },
    { key: 'seatDelegate', label: t('seatRole.delegate'), now: people(seat.delegate ? [seat.delegate] : []) },
    { key: 'seatAlternates', label: t('seatRole.alternate'), now: people(seat.alternates) },
    { key: 'seatObservers', label: t('seatRole.observer'), now: people(seat.observers) },
    {
      key: 'seatAway',
      label: t('seats.bearers.away'),
      now: seat.awayUntil ? format.day(seat.awayUntil) : t('organisations.no'),
    },
  ]
}
