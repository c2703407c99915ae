import type { ReactNode } from 'react'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Card } from '../primitives/card'
import { DateTime } from '../primitives/date-time'

type NextMeetingProps = {
  meeting: { id: string; title: string; bodyName: string; startsAt: Date; place: string } | null
}

/** The card beside the opening words: when and where people meet next. */
export function NextMeeting({ meeting }: NextMeetingProps): ReactNode {
  const t = useT()
  const format = useFormat()
  if (!meeting) {
    return (
      <Card tone="marigold" level={2} title={t('visit.home.noMeeting')}>
        <p>{t('visit.home.noMeetingWhy')}</p>
      </Card>
    )
  }
  return (
    <Card
      tone="marigold"
      level={2}
      eyebrow={t('visit.home.nextMeeting')}
      title={meeting.bodyName}
      href={paths.meeting(meeting.id)}
    >
      <p>
        <DateTime value={meeting.startsAt.toISOString()}>
          {format.longDay(meeting.startsAt)}
          <br />
          {format.time(meeting.startsAt)}
        </DateTime>
        {meeting.place && (
          <>
            <br />
            {meeting.place}
          </>
        )}
      </p>
      <a href={paths.meeting(meeting.id)}>{t('visit.home.agenda')}</a>
    </Card>
  )
}
