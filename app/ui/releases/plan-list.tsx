import type { ReleasePlan } from '~/domain/releases/calendar/plans.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { Tag } from '../primitives/tag'
import { planTones } from './state-tag'

/** A plan as a loader's data has it: moments may have become text. */
export type ShownPlan = Omit<ReleasePlan, 'release' | 'moves'> & {
  release: { slug: string; title: string; publishedAt: Date | string } | null
  moves: { formerDay: string; newDay: string; reason: string; movedAt: Date | string }[]
}

/** Announced releases with their day, every move of it, and what became of them. */
export function PlanList({ plans, mayPlan = false }: { plans: ShownPlan[]; mayPlan?: boolean }) {
  const t = useT()
  const format = useFormat()
  return (
    <Rows>
      {plans.map((plan) => {
        const { id, title, period, plannedOn, state, release, moves, dropReason } = plan
        const isOpen = state === 'planned' || state === 'late'
        return (
          <Row
            key={id}
            title={title}
            href={release ? paths.release(release.slug) : undefined}
            meta={`${format.period(period)} · ${t('releases.published.plan.day', { date: format.day(plannedOn) })}`}
            end={<Tag tone={planTones[state]}>{t(`planState.${state}`)}</Tag>}
          >
            {release && <p>{t('releases.published', { date: format.day(release.publishedAt) })}</p>}
            {moves.map((move) => (
              <p key={`${move.formerDay} ${move.newDay} ${move.reason}`} className="ac-small">
                {t('releases.published.plan.moved', { from: format.day(move.formerDay), to: format.day(move.newDay) })}{' '}
                {move.reason}
              </p>
            ))}
            {dropReason && <p className="ac-small">{t('releases.published.plan.dropped', { reason: dropReason })}</p>}
            {mayPlan && isOpen && (
              <Cluster>
                <a href={paths.planMove(id)}>{t('releases.published.plan.move')}</a>
                <a href={paths.planRelease(id)}>{t('releases.published.plan.name')}</a>
                <a href={paths.planDrop(id)}>{t('releases.published.plan.drop')}</a>
              </Cluster>
            )}
          </Row>
        )
      })}
    </Rows>
  )
}
