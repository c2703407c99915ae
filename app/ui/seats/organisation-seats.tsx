import type { OrganisationSeat } from '~/domain/seats/seats.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Row, Rows } from '../lists/rows'
import { ExpiryTag } from '../people/people'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'

/** The seats that an organisation holds today, by body. */
export function OrganisationSeats({ seats }: { seats: OrganisationSeat[] }) {
  const t = useT()
  if (seats.length === 0) return <EmptyState title={t('organisations.one.noSeats')} />
  return (
    <Rows>
      {seats.map((seat) => (
        <Row
          key={seat.seatId}
          title={seat.bodyName}
          href={paths.body(seat.bodySlug)}
          end={
            <>
              {seat.observes && <Tag>{t('seats.one.observes')}</Tag>}
              {seat.isVacant && <Tag tone="warning">{t('seats.one.vacant')}</Tag>}
              {seat.expiry && <ExpiryTag expiry={seat.expiry} t={t} />}
            </>
          }
          meta={
            seat.delegate && (
              <>
                {t('seatRole.delegate')}: {seat.delegate.name}
              </>
            )
          }
        />
      ))}
    </Rows>
  )
}
