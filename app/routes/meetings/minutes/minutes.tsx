import { useLoaderData } from '@remix-run/react'
import { citedMinutes } from '~/across/citations.server'
import { Forbidden } from '~/domain/errors'
import { listAgenda } from '~/domain/meetings/agenda/agenda.server'
import { meetingState } from '~/domain/meetings/meeting'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { listAmendments } from '~/domain/meetings/minutes/minutes.server'
import {
  isAmendmentOpen,
  mayApproveMinutes,
  mayCirculateMinutes,
  mayCloseMeeting,
  maySeeMinutes,
  maySeeWorkingPapers,
  mayWriteMinutes,
} from '~/domain/meetings/policy'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { AgendaLines, WithheldItems, WrittenMinutes } from '~/ui/meetings/agenda-lines'
import { agendaView } from '~/ui/meetings/agenda-view'
import { MeetingStateTag } from '~/ui/meetings/clock-chain'
import { CorrectionSections } from '~/ui/meetings/correction-sections'
import { ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

export const loader = open.read(async (read) => {
  const { db, actor, params, today, now, t } = read
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!maySeeMinutes(actor, meeting) || !meeting.openedAt) throw new Forbidden('meetings.errors.minutesNotOut')
  const { items, hidden } = await listAgenda(db, actor, meeting)
  return {
    title: t('meetings.minutes'),
    id: meeting.id,
    meetingTitle: meeting.title,
    bodyName: meeting.body.name,
    visibility: meeting.visibility,
    state: meetingState(meeting, now),
    amendBy: isAmendmentOpen(meeting, today) ? meeting.amendBy : null,
    lines: await citedMinutes(
      read,
      items,
      agendaView(items, meeting.publishedAt).map((line) => ({ ...line, paperHtml: '' })),
      meeting.approvedAt ?? meeting.circulatedAt ?? now,
    ),
    hidden,
    amendments: await listAmendments(db, actor, meeting),
    may: {
      write: mayWriteMinutes(actor, meeting, now),
      compare: maySeeWorkingPapers(actor, meeting),
      close: mayCloseMeeting(actor, meeting, now),
      circulate: mayCirculateMinutes(actor, meeting, now),
      approve: mayApproveMinutes(actor, meeting, today, now),
    },
  }
})

export default function Minutes() {
  const { title, id, meetingTitle, bodyName, visibility, state, amendBy, lines, hidden, amendments, may } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={bodyName}
      meta={<MeetingStateTag state={state} />}
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meetingTitle, href: paths.meeting(id) },
        { label: title },
      ]}
    >
      {amendBy && <Notice>{t('meetings.amendUntil', { day: format.day(amendBy) })}</Notice>}
      <AgendaLines
        lines={lines}
        level={2}
        visibility={visibility}
        hrefFor={(line) =>
          may.write || (may.compare && line.minutesHtml) ? paths.minutesItem(id, line.id) : undefined
        }
        under={(line) =>
          line.isMinuted ? <WrittenMinutes line={line} /> : <p className="ac-muted">{t('meetings.notWritten')}</p>
        }
      />
      <WithheldItems hidden={hidden} />
      <CorrectionSections meetingId={id} amendments={amendments} errata={[]} may={{ amend: false, correct: false }} />
      <div className="ac-no-print">
        <ButtonRow>
          {may.close && <PostButton action={paths.closing(id)}>{t('meetings.close')}</PostButton>}
          {may.circulate && <PostButton action={paths.circulation(id)}>{t('meetings.circulate')}</PostButton>}
          {may.approve && <ButtonLink href={paths.approval(id)}>{t('meetings.approve')}</ButtonLink>}
          {may.write && (
            <>
              <ButtonLink look="secondary" href={paths.attendance(id)}>
                {t('meetings.attendance')}
              </ButtonLink>
              <ButtonLink look="secondary" href={paths.meetingActions(id)}>
                {t('meetings.actions')}
              </ButtonLink>
            </>
          )}
        </ButtonRow>
      </div>
    </Page>
  )
}
