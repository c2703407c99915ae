import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Stack } from '../layout/page'
import { ButtonLink, PostButton } from '../primitives/button'
import { Card } from '../primitives/card'

type NextStepsProps = {
  meetingId: string
  may: Record<
    'change' | 'publish' | 'open' | 'cancel' | 'attend' | 'write' | 'close' | 'circulate' | 'approve',
    boolean
  >
}

/** What this person may do to the meeting now, the next step of its clock chain first. */
export function NextSteps({ meetingId, may }: NextStepsProps) {
  const t = useT()
  if (!Object.values(may).some(Boolean)) return null
  const link = (href: string, label: string) => (
    <ButtonLink look="secondary" href={href}>
      {label}
    </ButtonLink>
  )
  return (
    <div className="ac-no-print">
      <Card tone="marigold" title={t('meetings.nextSteps')}>
        <Stack gap="tight">
          {may.publish && <PostButton action={paths.publication(meetingId)}>{t('meetings.publishButton')}</PostButton>}
          {may.open && <PostButton action={paths.opening(meetingId)}>{t('meetings.open')}</PostButton>}
          {may.close && <PostButton action={paths.closing(meetingId)}>{t('meetings.close')}</PostButton>}
          {may.circulate && <PostButton action={paths.circulation(meetingId)}>{t('meetings.circulate')}</PostButton>}
          {may.approve && <ButtonLink href={paths.approval(meetingId)}>{t('meetings.approve')}</ButtonLink>}
          {may.attend && link(paths.attendance(meetingId), t('meetings.takeAttendance'))}
          {may.write && link(paths.minutes(meetingId), t('meetings.writeMinutes'))}
          {may.write && link(paths.meetingActions(meetingId), t('meetings.action.add'))}
          {may.change && link(paths.meetingDetails(meetingId), t('meetings.details'))}
          {may.cancel && (
            <ButtonLink look="quiet" href={paths.cancellation(meetingId)}>
              {t('meetings.cancel')}
            </ButtonLink>
          )}
        </Stack>
      </Card>
    </div>
  )
}
