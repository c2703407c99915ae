import type { HandoverState } from '~/domain/seats/handover'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { PostButton } from '../primitives/button'
import { EmptyState } from '../primitives/empty-state'
import { Tag } from '../primitives/tag'

type HandoverListProps = {
  handovers: {
    id: string
    delegateName: string
    alternateName: string | null
    startsOn: string
    endsOn: string
    reason: string
    state: HandoverState
  }[]
  slug: string
  seatId: string
  mayEnd: boolean
}

/** The handovers of a seat, newest first; one that has not ended can be taken back. */
export function HandoverList({ handovers, slug, seatId, mayEnd }: HandoverListProps) {
  const t = useT()
  const format = useFormat()
  return (
    <Section title={t('seats.handover.list')} lead={t('seats.handover.rule')}>
      {handovers.length === 0 ? (
        <EmptyState title={t('seats.handover.none')} />
      ) : (
        <Rows>
          {handovers.map((one) => (
            <Row
              key={one.id}
              title={t('seats.handover.fromTo', {
                from: one.delegateName,
                to: one.alternateName ?? t('seats.handover.toAny'),
              })}
              meta={`${t('seats.term.closed', { from: format.day(one.startsOn), to: format.day(one.endsOn) })} · ${one.reason}`}
              end={
                mayEnd && one.state !== 'over' ? (
                  <PostButton
                    small
                    look="secondary"
                    action={paths.handoverEnd(slug, seatId, one.id)}
                    label={t('seats.handover.endOf', { from: format.day(one.startsOn) })}
                  >
                    {t('seats.handover.end')}
                  </PostButton>
                ) : (
                  <Tag>{t(`seats.handoverState.${one.state}`)}</Tag>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
