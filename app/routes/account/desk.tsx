import { useLoaderData } from '@remix-run/react'
import { wordedNeed } from '~/across/needs'
import { listNeeds } from '~/across/needs.server'
import { listNoticesAhead } from '~/domain/agreement/governance.server'
import { listBeginnings } from '~/domain/bodies/beginnings.server'
import { listUpcomingMeetings } from '~/domain/meetings/meetings.server'
import { isLate } from '~/domain/need'
import { listOwnSeats } from '~/domain/seats/own-seats.server'
import { listTermWarnings } from '~/domain/seats/warnings.server'
import { dayOf } from '~/domain/time'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Announced } from '~/ui/agreement/announced'
import { Beginnings } from '~/ui/bodies/beginnings'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { NeedsYou, Row, Rows } from '~/ui/lists/rows'
import { DateBlock, DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'
import { DeskSeats } from '~/ui/seats/desk-seats'
import { TermWarnings } from '~/ui/seats/term-warnings'

/** What waits for this person, gathered from the domains; each asks by itself what they may see. */
export const loader = member.read(async ({ db, actor, now, today, site, t, format }) => {
  const needs = await listNeeds(db, actor, { today, now, zone: site.timeZone })
  const beginnings = await listBeginnings(db, actor, today)
  return {
    title: t('nav.desk'),
    name: actor.name,
    needs: needs.map((need) => ({ ...wordedNeed(need, { t, format }), late: isLate(need, today) })),
    meetings: (await listUpcomingMeetings(db, actor, now, 5)).map(
      ({ id, title, bodyName, startsAt, place, publishedAt }) => ({
        id,
        title,
        bodyName,
        startsAt,
        day: dayOf(startsAt, site.timeZone),
        place,
        isDraft: publishedAt === null,
      }),
    ),
    announced: (await listNoticesAhead(db, actor, today)).map(({ id, title, kind, takesEffectOn }) => ({
      ...{ id, title, kind, takesEffectOn },
    })),
    seats: await listOwnSeats(db, actor, today),
    warnings: (await listTermWarnings(db, actor, today)).map(({ key, seatId, bodySlug, kind, on, ...names }) => ({
      key,
      href: seatId ? paths.seat(bodySlug, seatId) : paths.body(bodySlug),
      title: t(`seats.warning.${kind}`, {
        organisation: names.organisationName ?? '',
        name: names.name ?? '',
        body: names.bodyName,
        date: format.day(on),
      }),
    })),
    isMember: actor.isMember,
    beginnings: beginnings.some((one) => !one.isDone) ? beginnings : [],
  }
})

export default function Desk() {
  const { title, name, needs, isMember, beginnings, warnings, announced, seats } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} eyebrow={name} lead={isMember ? undefined : t('account.desk.notYet')}>
      {beginnings.length > 0 && <Beginnings steps={beginnings} />}
      <Split>
        <Section title={t('account.desk.needs')}>
          {needs.length === 0 ? (
            <EmptyState title={t('account.desk.nothing')}>{t('account.desk.nothingWhy')}</EmptyState>
          ) : (
            <NeedsYou
              items={needs.map((need) => ({
                ...need,
                due: need.due ? <DateTime value={need.due}>{format.day(need.due)}</DateTime> : undefined,
              }))}
            />
          )}
        </Section>
        <Aside label={t('account.desk.ahead')}>
          <Stack gap="loose">
            <Announced notices={announced} />
            <Meetings />
            <DeskSeats seats={isMember ? seats : []} />
            <TermWarnings warnings={warnings} />
          </Stack>
        </Aside>
      </Split>
    </Page>
  )
}

function Meetings() {
  const { meetings } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Section
      title={t('account.desk.meetings')}
      level={3}
      action={<a href={paths.meetings()}>{t('account.desk.allMeetings')}</a>}
    >
      {meetings.length === 0 ? (
        <p className="ac-muted">{t('account.desk.noMeetings')}</p>
      ) : (
        <Rows>
          {meetings.map((meeting) => (
            <Row
              key={meeting.id}
              start={
                <DateBlock
                  value={meeting.day}
                  month={format.shortMonth(meeting.day)}
                  day={String(Number(meeting.day.slice(8)))}
                />
              }
              title={meeting.title}
              href={paths.meeting(meeting.id)}
              meta={[meeting.bodyName, format.time(meeting.startsAt), meeting.place].filter(Boolean).join(' · ')}
              end={meeting.isDraft && <Tag>{t('account.desk.draft')}</Tag>}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
