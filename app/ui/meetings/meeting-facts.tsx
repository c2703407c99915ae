import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { DescriptionList } from '../lists/description-list'
import { ButtonLink } from '../primitives/button'
import { Card } from '../primitives/card'
import { DateTime } from '../primitives/date-time'

type MeetingFactsProps = {
  meeting: {
    id: string
    startsAt: Date
    durationMinutes: number
    place: string
    link: string
    dialIn: string
    publishedAt: Date | null
    approvedAt: Date | null
    approvalNote: string | null
  }
  zone: string
}

/** When and where, and the file for one's own calendar. */
export function MeetingFacts({ meeting, zone }: MeetingFactsProps) {
  const t = useT()
  const format = useFormat()
  const from = new Date(meeting.startsAt)
  const until = new Date(from.getTime() + meeting.durationMinutes * 60_000)
  const { place, link, dialIn, approvedAt, approvalNote } = meeting
  return (
    <Card tone="sand" title={t('meetings.whenAndWhere')}>
      <DescriptionList
        items={[
          {
            term: t('meetings.day'),
            description: <DateTime value={from.toISOString()}>{format.longDay(from)}</DateTime>,
          },
          {
            term: t('meetings.hours'),
            description: t('meetings.fromTo', { from: format.time(from), to: format.time(until), zone }),
          },
          ...(place ? [{ term: t('meetings.field.place'), description: place }] : []),
          ...(link ? [{ term: t('meetings.field.link'), description: <a href={link}>{t('meetings.join')}</a> }] : []),
          ...(dialIn ? [{ term: t('meetings.field.dialIn'), description: dialIn }] : []),
          ...(approvedAt
            ? [
                {
                  term: t('meetings.approvedOn'),
                  description: [format.day(approvedAt), approvalNote].filter(Boolean).join('. '),
                },
              ]
            : []),
        ]}
      />
      {meeting.publishedAt && (
        <p className="ac-no-print">
          <ButtonLink look="quiet" href={paths.meetingCalendar(meeting.id)} download>
            {t('meetings.calendarFile')}
          </ButtonLink>
        </p>
      )}
    </Card>
  )
}
