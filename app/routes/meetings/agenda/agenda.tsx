import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { listAgenda, listRemovedItems, placeItem } from '~/domain/meetings/agenda/agenda.server'
import { AgendaItemInput } from '~/domain/meetings/input'
import { isShortNotice, meetingState, totalMinutes } from '~/domain/meetings/meeting'
import { findMeeting } from '~/domain/meetings/meetings.server'
import { mayArrangeAgenda, mayChangeItem, mayPlaceItem, mayPublishAgenda } from '~/domain/meetings/policy'
import { countInvited } from '~/domain/meetings/publication.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { Aside, Cluster, Page, Section, Split } from '~/ui/layout/page'
import { Timeline } from '~/ui/lists/timeline'
import { AgendaLines, itemTitle, WithheldItems } from '~/ui/meetings/agenda-lines'
import { type AgendaLine, agendaView } from '~/ui/meetings/agenda-view'
import { MeetingStateTag } from '~/ui/meetings/clock-chain'
import { ItemFields } from '~/ui/meetings/item-fields'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Meter } from '~/ui/primitives/stat'

export const loader = member.read(async ({ db, actor, params, site, now, today, t }) => {
  const meeting = await findMeeting(db, actor, params.id ?? '')
  if (!mayPlaceItem(actor, meeting, now)) throw new Forbidden('meetings.errors.agendaLocked')
  const { items, hidden } = await listAgenda(db, actor, meeting)
  const mayPublish = mayPublishAgenda(actor, meeting, now)
  const { noticeDays } = meeting.charter
  return {
    title: t('meetings.builder'),
    meeting: {
      id: meeting.id,
      title: meeting.title,
      bodyName: meeting.body.name,
      startsAt: meeting.startsAt,
      durationMinutes: meeting.durationMinutes,
      visibility: meeting.visibility,
      isPublished: meeting.publishedAt !== null,
    },
    state: meetingState(meeting, now),
    noticeDays,
    isShortNotice: !meeting.publishedAt && isShortNotice(now, meeting.startsAt, noticeDays, site.timeZone),
    recipients: await countInvited(db, actor, meeting, today, now),
    lines: agendaView(items, meeting.publishedAt),
    changeable: items.filter((item) => mayChangeItem(actor, meeting, item, now)).map((item) => item.id),
    total: totalMinutes(items),
    hidden,
    removed: await listRemovedItems(db, actor, meeting),
    may: { arrange: mayArrangeAgenda(actor, meeting, now), publish: mayPublish },
    values: { type: 'discussion', minutes: '10', visibility: meeting.visibility, reasonCode: meeting.reasonCode ?? '' },
  }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const plan = form.parse(AgendaItemInput)
  await write((tx) => placeItem(tx, actor, id, plan, now))
  return done(paths.agenda(id), 'itemPlaced')
})

export default function Agenda() {
  const { title, meeting, state, lines, changeable, total, hidden, removed, may, values, ...rest } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm(values)
  const startsAt = new Date(meeting.startsAt)
  const over = total - meeting.durationMinutes
  return (
    <Page
      title={title}
      eyebrow={meeting.bodyName}
      meta={
        <>
          <a href={paths.meeting(meeting.id)}>{meeting.title}</a>
          <DateTime value={startsAt.toISOString()}>{format.dateTime(startsAt)}</DateTime>
          <MeetingStateTag state={state} />
        </>
      }
      crumbs={[
        { label: t('meetings.title'), href: paths.meetings() },
        { label: meeting.title, href: paths.meeting(meeting.id) },
        { label: title },
      ]}
    >
      <Split>
        <div className="ac-stack ac-stack--loose">
          <Section title={t('meetings.agenda')}>
            {lines.length === 0 ? (
              <EmptyState title={t('meetings.agendaEmpty')} />
            ) : (
              <AgendaLines
                lines={lines}
                visibility={meeting.visibility}
                under={(line) => (
                  <ItemButtons
                    line={line}
                    meetingId={meeting.id}
                    mayChange={changeable.includes(line.id)}
                    mayOrder={may.arrange}
                    isFirst={line.number === 1}
                    isLast={line.number === lines.length}
                  />
                )}
              />
            )}
            <WithheldItems hidden={hidden} />
          </Section>
          <Section title={t('meetings.item.add')} id="add">
            <PostForm form={form} action={`${paths.agenda(meeting.id)}#add`}>
              <ItemFields form={form} within={meeting.visibility} />
              <ButtonRow>
                <Button look={may.publish ? 'secondary' : 'primary'}>{t('meetings.item.addButton')}</Button>
              </ButtonRow>
            </PostForm>
          </Section>
          {removed.length > 0 && (
            <Section title={t('meetings.removed')}>
              <Timeline
                items={removed.map((item) => ({
                  key: item.id,
                  when: item.removedAt && (
                    <DateTime value={new Date(item.removedAt).toISOString()}>{format.day(item.removedAt)}</DateTime>
                  ),
                  title: item.title || t('meetings.closedItem'),
                  children: item.reason,
                }))}
              />
            </Section>
          )}
        </div>
        <Aside label={t('meetings.aside')}>
          <Card tone="sand" title={t('meetings.time')}>
            <Meter
              label={t('meetings.planned')}
              value={total}
              max={Math.max(total, meeting.durationMinutes)}
              text={t('meetings.plannedOf', { total, duration: meeting.durationMinutes })}
            />
            <p>{over > 0 ? t('meetings.over', { n: over }) : t('meetings.spare', { n: -over })}</p>
          </Card>
          {may.publish && (
            <Card tone="marigold" title={t('meetings.publish')}>
              <p>{t('meetings.publishWhat', { n: rest.recipients })}</p>
              {rest.isShortNotice && <p>{t('meetings.shortNoticeWarning', { n: rest.noticeDays })}</p>}
              <PostButton action={paths.publication(meeting.id)}>{t('meetings.publishButton')}</PostButton>
            </Card>
          )}
          {may.arrange && (
            <ButtonLink look="quiet" href={paths.meetingDetails(meeting.id)}>
              {t('meetings.details')}
            </ButtonLink>
          )}
        </Aside>
      </Split>
    </Page>
  )
}

type ItemButtonsProps = {
  line: AgendaLine
  meetingId: string
  mayChange: boolean
  mayOrder: boolean
  isFirst: boolean
  isLast: boolean
}

/** Move, change, remove: each button says its item's title to a screen reader. */
function ItemButtons({ line, meetingId, mayChange, mayOrder, isFirst, isLast }: ItemButtonsProps) {
  const t = useT()
  const name = itemTitle(line, t('meetings.closedItem'))
  const order = (direction: 'up' | 'down') => (
    <PostButton
      action={paths.agendaOrder(meetingId)}
      values={{ itemId: line.id, direction }}
      look="quiet"
      small
      label={t(direction === 'up' ? 'meetings.item.upNamed' : 'meetings.item.downNamed', { item: name })}
    >
      {t(direction === 'up' ? 'meetings.item.up' : 'meetings.item.down')}
    </PostButton>
  )
  return (
    <div className="ac-no-print">
      <Cluster>
        {mayOrder && !isFirst && order('up')}
        {mayOrder && !isLast && order('down')}
        {mayChange && (
          <>
            <a href={paths.agendaItem(meetingId, line.id)} aria-label={t('meetings.item.editNamed', { item: name })}>
              {t('action.edit')}
            </a>
            <a
              href={paths.agendaItemRemoval(meetingId, line.id)}
              aria-label={t('meetings.item.removeNamed', { item: name })}
            >
              {t('meetings.item.remove')}
            </a>
          </>
        )}
        <span className="ac-muted ac-small">{t('meetings.item.placedBy', { name: line.placedByName })}</span>
      </Cluster>
    </div>
  )
}
