import type { Matter } from '~/domain/matters/matters.server'
import { useFormat, useT } from '~/http/page'
import type { AsSent } from '../community/when'
import { type Step, Steps } from '../lists/steps'

/** The way of a matter from opening to the archive. */
export function MatterSteps({
  matter,
}: {
  matter: Pick<AsSent<Matter>, 'state' | 'openedAt' | 'arrivedAt' | 'bodyName' | 'dueOn' | 'answeredAt' | 'archivedAt'>
}) {
  const t = useT()
  const format = useFormat()
  const order = ['open', 'with-body', 'waiting', 'answered', 'archived'] as const
  const at = order.indexOf(matter.state)
  const when: Record<(typeof order)[number], string | undefined> = {
    open: format.day(matter.openedAt),
    'with-body': matter.arrivedAt ? format.day(matter.arrivedAt) : undefined,
    waiting: undefined,
    answered: matter.answeredAt ? format.day(matter.answeredAt) : t('community.by', { date: format.day(matter.dueOn) }),
    archived: matter.archivedAt ? format.day(matter.archivedAt) : undefined,
  }
  const steps = order.map(
    (state, index): Step => ({
      label:
        state === 'with-body' && matter.bodyName
          ? t('matters.withBody', { body: matter.bodyName })
          : t(`matterState.${state}`),
      state: index < at || matter.state === 'archived' ? 'done' : index === at ? 'current' : 'upcoming',
      when: when[state],
    }),
  )
  return <Steps label={t('matters.where')} steps={steps} />
}
