import { useLoaderData } from '@remix-run/react'
import { citedMinutes } from '~/across/citations.server'
import { personIdOf } from '~/domain/access/actor'
import { listHistory } from '~/domain/activity/history.server'
import { listActionsOfMeeting } from '~/domain/meetings/actions.server'
import { listAgenda } from '~/domain/meetings/agenda/agenda.server'
import { isShortNotice, meetingState, totalMinutes } from '~/domain/meetings/meeting'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { listAmendments, listErrata } from '~/domain/meetings/minutes/minutes.server'
import {
  isAmendmentOpen,
  mayApproveMinutes,
  mayArrangeAgenda,
  mayAskAmendment,
  mayCancelMeeting,
  mayChangeMeeting,
  mayCirculateMinutes,
  mayCloseMeeting,
  mayCompleteAction,
  mayCorrectMinutes,
  mayOpenMeeting,
  mayPlaceItem,
  mayPublishAgenda,
  mayReply,
  maySeeMinutes,
  mayTakeAttendance,
  mayWriteMinutes,
} from '~/domain/meetings/policy'
import { findAttendance, listReplies } from '~/domain/meetings/session.server'
import { personName } from '~/domain/people/names'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { Aside, Page, Section, Split } from '~/ui/layout/page'
import { ActionList } from '~/ui/meetings/action-list'
import { AgendaLines, WithheldItems, WrittenMinutes } from '~/ui/meetings/agenda-lines'
import { agendaView } from '~/ui/meetings/agenda-view'
import { AttendanceSection } from '~/ui/meetings/attendance-section'
import { ClockChain, MeetingStateTag } from '~/ui/meetings/clock-chain'
import { CorrectionSections } from '~/ui/meetings/correction-sections'
import { MeetingFacts } from '~/ui/meetings/meeting-facts'
import { NextSteps } from '~/ui/meetings/next-steps'
import { ReplyCard } from '~/ui/meetings/reply-card'
import { ButtonLink } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { VisibilityTag } from '~/ui/primitives/tag'

export const loader = open.read(
  async (read) => {
    const { db, actor, params, site, today, now } = read
    const meeting = await findMeeting(db, actor, params.id ?? '')
    const { items, hidden } = await listAgenda(db, actor, meeting)
    const zone = site.timeZone
    const may = {
      change: mayChangeMeeting(actor, meeting, now),
      arrange: mayArrangeAgenda(actor, meeting, now),
      place: mayPlaceItem(actor, meeting, now),
      publish: mayPublishAgenda(actor, meeting, now),
      open: mayOpenMeeting(actor, meeting, now),
      cancel: mayCancelMeeting(actor, meeting, now),
      attend: mayTakeAttendance(actor, meeting, now),
      write: mayWriteMinutes(actor, meeting, now),
      close: mayCloseMeeting(actor, meeting, now),
      circulate: mayCirculateMinutes(actor, meeting, now),
      approve: mayApproveMinutes(actor, meeting, today, now),
      amend: mayAskAmendment(actor, meeting, today, now),
      correct: mayCorrectMinutes(actor, meeting, now),
      reply: mayReply(actor, meeting, now),
    }
    const replies = meeting.publishedAt && !meeting.openedAt ? await listReplies(db, actor, meeting) : []
    const { body, charter, ...facts } = meeting
    return {
      title: meeting.title,
      meeting: facts,
      body: { name: body.name, slug: body.slug },
      state: meetingState(meeting, now),
      today,
      zone,
      isShortNotice:
        meeting.publishedAt !== null && isShortNotice(meeting.publishedAt, meeting.startsAt, charter.noticeDays, zone),
      noticeDays: charter.noticeDays,
      amendUntil: isAmendmentOpen(meeting, today) && !meeting.approvedAt ? meeting.amendBy : null,
      lines: await citedMinutes(
        read,
        items,
        agendaView(items, meeting.publishedAt),
        meeting.approvedAt ?? meeting.circulatedAt ?? now,
      ),
      total: totalMinutes(items),
      hidden,
      readsMinutes: meeting.openedAt !== null && maySeeMinutes(actor, meeting),
      attendance: meeting.openedAt ? await findAttendance(db, actor, meeting, zone) : null,
      actions: meeting.openedAt
        ? (await listActionsOfMeeting(db, actor, meeting.id)).map((one) => ({
            ...one,
            mayComplete: mayCompleteAction(actor, one),
          }))
        : [],
      amendments: meeting.circulatedAt && !meeting.approvedAt ? await listAmendments(db, actor, meeting) : [],
      errata: meeting.approvedAt ? await listErrata(db, actor, meeting) : [],
      replies: replies.map(({ displayName, name, reply, personId }) => ({
        name: personName({ name, displayName }),
        reply,
        own: personId === personIdOf(actor),
      })),
      history: await listHistory(db, actor, { kind: 'meeting', id: meeting.id }),
      may,
    }
  },
  { shared: true },
)

export default function Meeting() {
  const { title, meeting, body, state, today, zone, lines, total, hidden, attendance, actions, may, ...rest } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const startsAt = new Date(meeting.startsAt)
  return (
    <Page
      title={title}
      eyebrow={<a href={paths.body(body.slug)}>{body.name}</a>}
      meta={
        <>
          <DateTime value={startsAt.toISOString()}>{format.dateTime(startsAt)}</DateTime>
          <MeetingStateTag state={state} />
          <VisibilityTag
            visibility={meeting.visibility}
            reason={meeting.reasonCode ? t(`reasonCode.${meeting.reasonCode}`) : undefined}
          />
        </>
      }
      crumbs={[{ label: t('meetings.title'), href: paths.meetings() }, { label: title }]}
      actions={
        may.reply &&
        !rest.replies.some((one) => one.own) && (
          <ButtonLink href={paths.reply(meeting.id)}>{t('meetings.reply')}</ButtonLink>
        )
      }
    >
      {meeting.cancelledAt ? (
        <Notice tone="error" title={t('meetings.cancelledOn', { day: format.day(meeting.cancelledAt) })}>
          {meeting.cancellationReason}
        </Notice>
      ) : (
        <ClockChain state={state} moments={meeting} />
      )}
      {rest.isShortNotice && !meeting.cancelledAt && (
        <Notice tone="warning">{t('meetings.shortNotice', { n: rest.noticeDays })}</Notice>
      )}
      {rest.amendUntil && <Notice>{t('meetings.amendUntil', { day: format.day(rest.amendUntil) })}</Notice>}
      <Split>
        <div className="ac-stack ac-stack--loose">
          <Section
            title={t(rest.readsMinutes ? 'meetings.agendaAndMinutes' : 'meetings.agenda')}
            lead={t('meetings.agendaTotal', { total, duration: meeting.durationMinutes })}
            action={
              may.place && (
                <ButtonLink
                  look="secondary"
                  small
                  href={may.arrange ? paths.agenda(meeting.id) : `${paths.agenda(meeting.id)}#add`}
                >
                  {t(may.arrange ? 'meetings.buildAgenda' : 'meetings.item.add')}
                </ButtonLink>
              )
            }
          >
            {lines.length === 0 ? (
              <EmptyState title={t('meetings.agendaEmpty')} />
            ) : (
              <AgendaLines
                lines={lines}
                visibility={meeting.visibility}
                foldPapers={rest.readsMinutes}
                under={(line) => (rest.readsMinutes && line.isMinuted ? <WrittenMinutes line={line} /> : null)}
              />
            )}
            <WithheldItems hidden={hidden} />
          </Section>
          {attendance?.isTaken && <AttendanceSection attendance={attendance} />}
          {actions.length > 0 && (
            <Section title={t('meetings.actions')}>
              <ActionList
                actions={actions}
                today={today}
                end={(action) =>
                  action.mayComplete && (
                    <ButtonLink look="secondary" small href={paths.action(action.id)}>
                      {t('meetings.action.report')}
                    </ButtonLink>
                  )
                }
              />
            </Section>
          )}
          <CorrectionSections meetingId={meeting.id} amendments={rest.amendments} errata={rest.errata} may={may} />
        </div>
        <Aside label={t('meetings.aside')}>
          <NextSteps meetingId={meeting.id} may={may} />
          {may.reply && <ReplyCard meetingId={meeting.id} replies={rest.replies} />}
          <MeetingFacts meeting={meeting} zone={zone} />
          <History entries={rest.history} own={title} />
        </Aside>
      </Split>
    </Page>
  )
}
