import type { OpeningState } from '~/domain/directory/opening'
import type { HoursLine } from '~/domain/directory/service'
import type { Service } from '~/domain/directory/services.server'
import { dayOf, daysBetween } from '~/domain/time'
import { useFormat, useShell, useT } from '~/http/page'
import type { AsSent } from '../community/when'
import { Cluster } from '../layout/page'
import { DescriptionList } from '../lists/description-list'
import { Card } from '../primitives/card'
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
        {service.walkIn && <Tag tone="info">{t('directory.walkInTag')}</Tag>}
        <Tag tone={service.abstinenceRequired ? 'warning' : 'info'}>
          {t(service.abstinenceRequired ? 'directory.abstinenceTag' : 'directory.noAbstinenceTag')}
        </Tag>
      </Cluster>
      <DescriptionList
        rows
        items={[
          { term: t('directory.forWhom'), description: service.forWhom },
          ...(service.conditions ? [{ term: t('directory.conditions'), description: service.conditions }] : []),
          { term: t('directory.place'), description: service.place },
          ...(service.phone
            ? [
                {
                  term: t('directory.phone'),
                  description: <a href={`tel:${service.phone.replace(/[^+\d]/g, '')}`}>{service.phone}</a>,
                },
              ]
            : []),
          {
            term: t('directory.hours'),
            description:
              service.hours.length === 0 ? (
                t('directory.noHours')
              ) : (
                <ul className="ac-plain">
                  {service.hours.map((line) => (
                    <li key={line.firstDay}>{hours(line)}</li>
                  ))}
                </ul>
              ),
          },
          {
            term: t('directory.languages'),
            description: format.list(service.languages.map((language) => languageName(language, t.locale))),
          },
          { term: t('directory.verified'), description: format.day(service.verifiedOn) },
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
  if (state.isOpen) return state.until ? t('directory.openUntil', { time: timeOf(state.until) }) : t('directory.always')
  if (!state.next) return t('directory.byArrangement')
  const time = timeOf(state.next)
  const day = dayOf(new Date(state.next), zone)
  const away = daysBetween(today, day)
  if (away === 0) return t('directory.opensToday', { time })
  if (away === 1) return t('directory.opensTomorrow', { time })
  const weekday = (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday
  return t('directory.opensOn', { day: t(`weekday.${weekday}`), time })
}

/** A local time 'HH:MM' as the reader writes it; 24:00 is midnight. */
function useClock(): (time: string) => string {
  const t = useT()
  const terminology = useShell()?.site.terminology ?? 'en-US'
  const language = t.locale === 'es' ? 'es-US' : terminology
  const words = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return (time) => (time === '24:00' ? t('directory.midnight') : words.format(new Date(`2026-01-01T${time}:00Z`)))
}

function useHours(): (line: HoursLine) => string {
  const t = useT()
  const format = useFormat()
  const clock = useClock()
  return ({ firstDay, lastDay, times }) => {
    const [first, last] = [t(`weekday.${firstDay as Weekday}`), t(`weekday.${lastDay as Weekday}`)]
    const days = firstDay === lastDay ? first : t('directory.days', { first, last })
    const allDay = times.length === 1 && times[0]?.from === '00:00' && ['24:00', '00:00'].includes(times[0].to)
    const spans = allDay
      ? t('directory.allDay')
      : format.list(times.map(({ from, to }) => `${clock(from)}–${clock(to)}`))
    return `${days}: ${spans}`
  }
}
