import type { OwnSeat } from '~/domain/seats/own-seats.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { ExpiryTag } from '../people/people'

/** What somebody holds today, on their own desk. */
export function DeskSeats({ seats }: { seats: OwnSeat[] }) {
  const t = useT()
  if (seats.length === 0) return null
  return (
    <Section title={t('account.desk.seats')} level={3}>
      <Rows>
        {seats.map((seat) => (
          <Row
            key={seat.key}
            title={seat.bodyName}
            href={seat.seatId ? paths.seat(seat.bodySlug, seat.seatId) : paths.body(seat.bodySlug)}
            meta={[
              t(seat.seatRole ? `seatRole.${seat.seatRole}` : `office.${seat.office ?? 'chair'}`),
              seat.organisationName,
            ]
              .filter(Boolean)
              .join(', ')}
            end={seat.expiry && <ExpiryTag expiry={seat.expiry} t={t} />}
          />
        ))}
      </Rows>
    </Section>
  )
}
