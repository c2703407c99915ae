// Which releases were announced for which day: one was moved, the rest were kept, and the next ones are ahead.
import { eq } from 'drizzle-orm'
import { moveReleasePlan, nameRelease, planRelease } from '~/domain/releases/calendar/plans.server'
import { addDays } from '~/domain/time'
import { releases } from '../../../schema/releases'
import type { Calendar } from '../meetings/calendar'
import type { Deed } from '../stage'
import { type Quarter, quarterlyReleases, quartersOf, type ReleasePlan } from './counts'

export function releaseCalendarDeeds(calendar: Calendar): Deed[] {
  const quarters = quartersOf(calendar)
  const plans = quarterlyReleases(calendar, quarters)
  return [
    ...quarters.flatMap((quarter, index) => {
      const plan = plans.find(({ key }) => key === `release ${index}`)
      return plan?.published ? announced(calendar, quarter, plan, plan.published, index === 1) : []
    }),
    {
      at: calendar.ago(12, '10:15'),
      act: async ({ tx, now, as }) =>
        void (await planRelease(
          tx,
          await as('ines'),
          {
            title: `Progress after ${quarters.at(-1)?.name} (synthetic figures)`,
            period: periodAfter(quarters.at(-1) as Quarter),
            plannedOn: addDays(calendar.today, 40),
          },
          now,
        )),
    },
  ]
}

/** Announced when the quarter ends, and named when it is drafted. */
function announced(calendar: Calendar, quarter: Quarter, plan: ReleasePlan, published: Date, isMoved: boolean): Deed[] {
  const name = `plan of ${plan.key}`
  const day = published.toISOString().slice(0, 10)
  return [
    {
      at: calendar.at(quarter.lastDay, '08:30'),
      act: async ({ tx, now, as, known }) => {
        const plannedOn = isMoved ? addDays(day, -5) : day
        const id = await planRelease(tx, await as('ines'), { title: plan.title, period: plan.period, plannedOn }, now)
        known.set(name, id)
      },
    },
    ...(isMoved
      ? [
          {
            at: calendar.at(addDays(quarter.lastDay, 10), '16:00'),
            act: async ({ tx, now, as, idOf }) =>
              moveReleasePlan(
                tx,
                await as('ines'),
                idOf(name),
                { plannedOn: day, reason: 'The figures of the police department come four days later than promised.' },
                now,
              ),
          } satisfies Deed,
        ]
      : []),
    {
      at: new Date(plan.drafted.getTime() + 60_000),
      act: async ({ tx, now, as, idOf }) => {
        const [draft] = await tx
          .select({ id: releases.id })
          .from(releases)
          .where(eq(releases.slug, idOf(plan.key)))
        await nameRelease(tx, await as('ines'), idOf(name), draft?.id ?? '', now)
      },
    },
  ]
}

function periodAfter({ period }: Quarter): string {
  const [year = '', quarter = ''] = period.split('-Q')
  return quarter === '4' ? `${Number(year) + 1}-Q1` : `${year}-Q${Number(quarter) + 1}`
}
