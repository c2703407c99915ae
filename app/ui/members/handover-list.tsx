import type { HandoverState } from '~/domain/bodies/handover'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { PostButton } from '../primitives/button'
import { EmptyState } from '../primitives/empty-state'
import { Row, Rows } from '../primitives/rows'
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
    <Section title={t('bodies.handover.list')} lead={t('bodies.handover.rule')}>
      {handovers.length === 0 ? (
        <EmptyState title={t('bodies.handover.none')} />
      ) : (
        <Rows>
          {handovers.map((one) => (
            <Row
              key={one.id}
              title={t('bodies.handover.fromTo', {
                from: one.delegateName,
                to: one.alternateName ?? t('bodies.handover.toAny'),
              })}
              meta={`${t('members.term.closed', { from: format.day(one.startsOn), to: format.day(one.endsOn) })} · ${one.reason}`}
              end={
                mayEnd && one.state !== 'over' ? (
                  <PostButton
                    small
                    look="secondary"
                    action={paths.handoverEnd(slug, seatId, one.id)}
                    label={t('bodies.handover.endOf', { from: format.day(one.startsOn) })}
                  >
                    {t('bodies.handover.end')}
                  </PostButton>
                ) : (
                  <Tag>{t(`bodies.handoverState.${one.state}`)}</Tag>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
