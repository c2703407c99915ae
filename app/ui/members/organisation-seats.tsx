import type { OrganisationSeat } from '~/domain/bodies/seats.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { EmptyState } from '../primitives/empty-state'
import { Row, Rows } from '../primitives/rows'
import { Tag } from '../primitives/tag'
import { ExpiryTag } from './people'

/** The seats that an organisation holds today, by body. */
export function OrganisationSeats({ seats }: { seats: OrganisationSeat[] }) {
  const t = useT()
  if (seats.length === 0) return <EmptyState title={t('members.organisation.noSeats')} />
  return (
    <Rows>
      {seats.map((seat) => (
        <Row
          key={seat.seatId}
          title={seat.bodyName}
          href={paths.body(seat.bodySlug)}
          end={
            <>
              {seat.observes && <Tag>{t('members.seat.observes')}</Tag>}
              {seat.isVacant && <Tag tone="warning">{t('members.seat.vacant')}</Tag>}
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
