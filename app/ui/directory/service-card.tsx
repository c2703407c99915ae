import type { OpeningState } from '~/domain/directory/opening'
import type { HoursLine } from '~/domain/directory/service'
import type { Service } from '~/domain/directory/services.server'
import { dayOf, daysBetween } from '~/domain/time'
import { useFormat, useShell, useT } from '~/http/page'
import type { AsSent } from '../community/when'
import { Cluster } from '../layout/page'
import { Card } from '../primitives/card'
import { DescriptionList } from '../primitives/description-list'
import { Tag } from '../primitives/tag'
import { languageName } from './language'

type Props = { service: AsSent<Service & { state: OpeningState; hours: HoursLine[] }>; today: string }

/** One entry of the resource directory, complete enough to print and take along. */
export function ServiceCard({ service, today }: Props) {
  const t = useT()
  const format = useFormat()
  const hours = useHours()
  const opening = useOpeningWords(service.state, today)
  return (
    <Card title={service.name} level={2} eyebrow={service.what}>
      <Cluster>
        <Tag tone={service.state.isOpen ? 'success' : 'neutral'} icon="clock">
          {opening}
        </Tag>
        {service.walkIn && <Tag tone="info">{t('resources.walkInTag')}</Tag>}
        <Tag tone={service.abstinenceRequired ? 'warning' : 'info'}>
          {t(service.abstinenceRequired ? 'resources.abstinenceTag' : 'resources.noAbstinenceTag')}
        </Tag>
      </Cluster>
      <DescriptionList
        rows
        items={[
          { term: t('resources.forWhom'), description: service.forWhom },
          ...(service.conditions ? [{ term: t('resources.conditions'), description: service.conditions }] : []),
          { term: t('resources.place'), description: service.place },
          ...(service.phone
            ? [
                {
                  term: t('resources.phone'),
                  description: <a href={`tel:${service.phone.replace(/[^+\d]/g, '')}`}>{service.phone}</a>,
                },
              ]
            : []),
          {
            term: t('resources.hours'),
            description:
              service.hours.length === 0 ? (
                t('resources.noHours')
              ) : (
                <ul className="ac-plain">
                  {service.hours.map((line) => (
                    <li key={line.firstDay}>{hours(line)}</li>
                  ))}
                </ul>
              ),
          },
          {
            term: t('resources.languages'),
            description: format.list(service.languages.map((language) => languageName(language, t.locale))),
          },
          { term: t('resources.verified'), description: format.day(service.verifiedOn) },
        ]}
      />
    </Card>
  )
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** "Open now until 5:00 PM", "Opens tomorrow at 9:00 AM". */
function useOpeningWords(state: AsSent<OpeningState>, today: string): string {
  const t = useT()
  const zone = useShell()?.site.timeZone ?? 'UTC'
  const clock = useClock()
  const timeOf = (at: Date | string) => {
    const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
      new Date(at),
    )
    return clock(parts)
  }
  if (state.isOpen) return state.until ? t('resources.openUntil', { time: timeOf(state.until) }) : t('resources.always')
  if (!state.next) return t('resources.byArrangement')
  const time = timeOf(state.next)
  const day = dayOf(new Date(state.next), zone)
  const away = daysBetween(today, day)
  if (away === 0) return t('resources.opensToday', { time })
  if (away === 1) return t('resources.opensTomorrow', { time })
  const weekday = (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday
  return t('resources.opensOn', { day: t(`weekday.${weekday}`), time })
}

/** A local time 'HH:MM' as the reader writes it; 24:00 is midnight. */
function useClock(): (time: string) => string {
  const t = useT()
  const terminology = useShell()?.site.terminology ?? 'en-US'
  const language = t.locale === 'es' ? 'es-US' : terminology
  const words = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return (time) => (time === '24:00' ? t('resources.midnight') : words.format(new Date(`2026-01-01T${time}:00Z`)))
}

function useHours(): (line: HoursLine) => string {
  const t = useT()
  const format = useFormat()
  const clock = useClock()
  return ({ firstDay, lastDay, times }) => {
    const [first, last] = [t(`weekday.${firstDay as Weekday}`), t(`weekday.${lastDay as Weekday}`)]
    const days = firstDay === lastDay ? first : t('resources.days', { first, last })
    const allDay = times.length === 1 && times[0]?.from === '00:00' && ['24:00', '00:00'].includes(times[0].to)
    const spans = allDay
      ? t('resources.allDay')
      : format.list(times.map(({ from, to }) => `${clock(from)}–${clock(to)}`))
    return `${days}: ${spans}`
  }
}
