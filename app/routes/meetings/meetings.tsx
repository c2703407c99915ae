import { useLoaderData } from '@remix-run/react'
import { listDraftableBodies } from '~/domain/meetings/drafting.server'
import { meetingState } from '~/domain/meetings/meeting'
import {
  findArchiveBounds,
  type ListedMeeting,
  listMeetings,
  listUpcomingMeetings,
} from '~/domain/meetings/meetings.server'
import { dayOf } from '~/domain/time'
import { useFormat, useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Section } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { Row, Rows } from '~/ui/lists/rows'
import { MeetingStateTag } from '~/ui/meetings/clock-chain'
import { ButtonLink } from '~/ui/primitives/button'
import { DateBlock, DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { VisibilityTag } from '~/ui/primitives/tag'

const mostUpcoming = 12

export const loader = open.read(
  async ({ db, actor, site, now, today, t, url }) => {
    const zone = site.timeZone
    const bounds = await findArchiveBounds(db, actor)
    const asked = url.searchParams.get('body') ?? ''
    const bodyId = bounds.bodies.find((body) => body.id === asked)?.id
    const thisYear = Number(today.slice(0, 4))
    const firstYear = bounds.firstAt ? Number(dayOf(bounds.firstAt, zone).slice(0, 4)) : thisYear
    const years = Array.from({ length: Math.max(0, thisYear - firstYear) + 1 }, (_, back) => thisYear - back)
    const year = years.find((one) => String(one) === url.searchParams.get('year'))
    const archive = await paged(url, 'meetings', (page) =>
      listMeetings(db, actor, { bodyId, year, zone, pastAt: now, page }),
    )
    const upcoming = await listUpcomingMeetings(db, actor, now, mostUpcoming)
    const withState = (meeting: ListedMeeting) => ({
      ...meeting,
      day: dayOf(meeting.startsAt, zone),
      state: meetingState(meeting, now),
    })
    return {
      title: t('meetings.title'),
      upcoming: upcoming.map(withState),
      past: archive.meetings.map(withState),
      count: archive.count,
      pages: archive.pages,
      page: archive.page,
      filter: { body: bodyId ?? '', year: year ? String(year) : '' },
      bodies: bounds.bodies,
      years,
      mayDraft: (await listDraftableBodies(db, actor)).length > 0,
      isMember: actor.kind === 'person' && actor.isMember,
    }
  },
  { shared: true },
)

export default function Meetings() {
  const { title, upcoming, past, count, pages, page, filter, bodies, years, mayDraft, isMember } =
    useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  return (
    <Page
      title={title}
      lead={t('meetings.lead')}
      actions={mayDraft && <ButtonLink href={paths.meetingNew()}>{t('meetings.draft')}</ButtonLink>}
    >
      <Section title={t('meetings.upcoming')}>
        {upcoming.length === 0 ? (
          <EmptyState title={t('meetings.noneUpcoming')}>{t('meetings.noneUpcomingWhy')}</EmptyState>
        ) : (
          <Rows>
            {upcoming.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        )}
        {isMember && (
          <p>
            <a href={paths.ownCalendar()}>{t('account.calendar.title')}</a>
          </p>
        )}
      </Section>
      <Section title={t('meetings.archive')} id="archive">
        <FilterBar
          label={t('meetings.archiveFilter')}
          action={paths.meetings()}
          clearHref={filter.body || filter.year ? paths.meetings() : undefined}
          note={t('meetings.archiveCount', { n: count })}
        >
          <Select
            form={form}
            name="body"
            label={t('meetings.field.body')}
            options={bodies.map((body) => ({ value: body.id, label: body.name }))}
            emptyLabel={t('meetings.everyBody')}
            optional
          />
          <Select
            form={form}
            name="year"
            label={t('meetings.field.year')}
            options={years.map((year) => ({ value: String(year), label: String(year) }))}
            emptyLabel={t('meetings.everyYear')}
            optional
          />
        </FilterBar>
        {past.length === 0 ? (
          <EmptyState title={t('meetings.nonePast')} />
        ) : (
          <Rows>
            {past.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Rows>
        )}
        <Pagination
          page={page}
          pages={pages}
          hrefFor={(number) => paths.meetings({ ...filter, page: String(number) })}
        />
      </Section>
    </Page>
  )
}

type MeetingLine = ReturnType<typeof useLoaderData<typeof loader>>['upcoming'][number]

function MeetingRow({ meeting }: { meeting: MeetingLine }) {
  const t = useT()
  const format = useFormat()
  const at = new Date(meeting.startsAt)
  return (
    <Row
      title={meeting.title}
      href={paths.meeting(meeting.id)}
      start={
        <DateBlock
          value={meeting.day}
          month={format.shortMonth(meeting.day)}
          day={meeting.day.slice(8).replace(/^0/, '')}
        />
      }
      meta={
        <>
          <span>{meeting.bodyName}</span>
          <DateTime value={at.toISOString()}>{format.dateTime(at)}</DateTime>
          {meeting.place && <span>{meeting.place}</span>}
          {meeting.visibility !== 'public' && (
            <VisibilityTag
              visibility={meeting.visibility}
              reason={meeting.reasonCode ? t(`reasonCode.${meeting.reasonCode}`) : undefined}
            />
          )}
        </>
      }
      end={<MeetingStateTag state={meeting.state} />}
    />
  )
}
