import type { ReactNode } from 'react'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Page } from '../layout/page'

type PlanPageProps = {
  title: string
  plan: { title: string; period: string; plannedOn: string }
  children: ReactNode
}

/** A form about one announced release. */
export function PlanPage({ title, plan, children }: PlanPageProps) {
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={`${plan.title} · ${format.period(plan.period)}`}
      lead={t('releases.published.plan.day', { date: format.day(plan.plannedOn) })}
      crumbs={[
        { label: t('releases.title'), href: paths.progress() },
        { label: t('releases.published.plans.title'), href: paths.releaseCalendar() },
        { label: title },
      ]}
    >
      {children}
    </Page>
  )
}
