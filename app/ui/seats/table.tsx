import type { SeatRow } from '~/domain/bodies/body'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'
import { DataTable } from '../lists/data-table'
import { ExpiryTag, Holders } from '../people/people'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'

type SeatTableProps = { seats: SeatRow[]; t: Translate; format: Format; manageIn?: string; linkIn?: string }

/** The seats of a body. `manageIn` is the slug of the body where the reader may manage them, `linkIn` may open them. */
export function SeatTable({ seats, t, format, manageIn, linkIn }: SeatTableProps) {
  const none = t('organisations.nobody')
  const named = seats.some((seat) => seat.holdersShown)
  return (
    <DataTable
      caption={t('seats.caption', { n: seats.length })}
      rows={seats}
      rowKey={(seat) => seat.seatId}
      stack
      empty={<EmptyState title={t('seats.none')}>{t('seats.noneWhy')}</EmptyState>}
      columns={[
        {
          key: 'organisation',
          header: t('organisations.one'),
          rowHeader: true,
          cell: (seat) => <a href={paths.organisation(seat.organisationSlug)}>{seat.organisationName}</a>,
        },
        { key: 'sector', header: t('organisations.sector'), cell: (seat) => t(`sector.${seat.sector}`) },
        ...(named
          ? [
              {
                key: 'delegate',
                header: t('seatRole.delegate'),
                cell: (seat: SeatRow) =>
                  seat.observes ? (
                    <Tag>{t('seats.one.observes')}</Tag>
                  ) : (
                    <Holders holders={seat.delegate ? [seat.delegate] : []} none={none} />
                  ),
              },
              {
                key: 'others',
                header: t('seats.others'),
                cell: (seat: SeatRow) => <Holders holders={[...seat.alternates, ...seat.observers]} none={none} />,
              },
            ]
          : []),
        {
          key: 'state',
          header: t('seats.state'),
          cell: (seat) => <SeatState seat={seat} t={t} format={format} />,
        },
        ...(linkIn && !manageIn
          ? [
              {
                key: 'history',
                header: t('seats.bearers.history'),
                cell: (seat: SeatRow) => (
                  <a
                    href={paths.seat(linkIn, seat.seatId)}
                    aria-label={t('seats.bearers.historyOf', { name: seat.organisationName })}
                  >
                    {t('seats.bearers.open')}
                  </a>
                ),
              },
            ]
          : []),
        ...(manageIn
          ? [
              {
                key: 'manage',
                header: t('seats.manage'),
                cell: (seat: SeatRow) => (
                  <a
                    href={paths.seat(manageIn, seat.seatId)}
                    aria-label={t('seats.changeOf', { name: seat.organisationName })}
                  >
                    {t('seats.change')}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

export function SeatState({ seat, t, format }: { seat: SeatRow; t: Translate; format: Format }) {
  const quiet = !seat.isVacant && !seat.expiry && !seat.withdrawnOn && !seat.awayUntil
  return (
    <span className="ac-cluster">
      {seat.awayUntil && <Tag>{t('seats.bearers.awayUntil', { date: format.day(seat.awayUntil) })}</Tag>}
      {seat.isVacant && <Tag tone="warning">{t('seats.one.vacant')}</Tag>}
      {seat.expiry && <ExpiryTag expiry={seat.expiry} t={t} />}
      {seat.withdrawnOn && (
        <Tag tone="warning">{t('agreement.standing.withdrawn', { date: format.day(seat.withdrawnOn) })}</Tag>
      )}
      {quiet && (seat.observes ? t('seats.one.observes') : t('seats.one.held'))}
    </span>
  )
}
