import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { hasSiteRole } from '~/domain/access/actor'
import { listNoticesAhead } from '~/domain/agreement/governance.server'
import { listBeginnings } from '~/domain/bodies/beginnings.server'
import { listSubmissions } from '~/domain/community/submissions.server'
import { listIssuesToRelease } from '~/domain/editions/issues.server'
import { listFeedsToSend } from '~/domain/feeds/submissions.server'
import { listToAcknowledge } from '~/domain/matters/board.server'
import { listOpenActions } from '~/domain/meetings/actions.server'
import { listUpcomingMeetings } from '~/domain/meetings/meetings.server'
import { listProposalsToReview } from '~/domain/organisations/proposals.server'
import { listProposalsAwaiting, listProposalsToConclude } from '~/domain/proposals/proposals.server'
import { listReleasesToReview } from '~/domain/releases/releases.server'
import { listOwnSeats } from '~/domain/seats/own-seats.server'
import { listTermWarnings } from '~/domain/seats/warnings.server'
import { listPendingStatements } from '~/domain/statements/statements.server'
import { dayOf } from '~/domain/time'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Announced } from '~/ui/agreement/announced'
import { Beginnings } from '~/ui/bodies/beginnings'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { NeedsYou, Row, Rows } from '~/ui/lists/rows'
import { DateBlock, DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'
import { DeskSeats } from '~/ui/seats/desk-seats'
import { TermWarnings } from '~/ui/seats/term-warnings'
import { statementNeeds } from '~/ui/statements/statement-needs'

/** What waits for this person, gathered from the domains; each asks by itself what they may see. */
export const loader = member.read(async ({ db, actor, now, today, site, t, format }) => {
  const proposals = await listProposalsAwaiting(db, actor, now)
  const actions =
    actor.organisationIds.length > 0 ? await listOpenActions(db, actor, { organisationIds: actor.organisationIds }) : []
  const releases = await listReleasesToReview(db, actor)
  const answersResidents = hasSiteRole(actor, 'community-liaison', 'project-manager')
  const submissions = answersResidents ? await listSubmissions(db, actor, { state: 'new' }) : []
  const beginnings = await listBeginnings(db, actor, today)
  const needs: { key: string; href: string; title: string; why: string; due: string | null }[] = [
    ...proposals.map((one) => ({
      key: `${one.number} ${one.organisationId}`,
      href: paths.proposal(one.number),
      title: t('account.desk.position', { title: one.title }),
      why: t('account.desk.positionWhy', { organisation: one.organisationName, body: one.bodyName }),
      due: dayOf(one.closesAt, site.timeZone),
    })),
    ...statementNeeds(actor, await listPendingStatements(db, actor), t),
    ...(await listToAcknowledge(db, actor)).map((one) => ({
      key: one.number,
      href: paths.matter(one.number),
      title: t('account.desk.acknowledge', { title: one.title }),
      why: t('account.desk.acknowledgeWhy', { body: one.bodyName }),
      due: one.acknowledgeBy,
    })),
    ...submissions.map((one) => ({
      key: one.id,
      href: paths.submission(one.id),
      title: t('account.desk.submission', { kind: t(`submissionKind.${one.kind}`) }),
      why: t('account.desk.submissionWhy', { date: format.day(one.receivedAt) }),
      due: one.dueOn,
    })),
    ...releases.map((one) => ({
      key: one.slug,
      href: paths.releaseReview(one.slug),
      title: t('account.desk.release', { title: one.title }),
      why: t('account.desk.releaseWhy'),
      due: null,
    })),
    ...(await listFeedsToSend(db, actor, today, now)).map((one) => ({
      key: one.id,
      href: paths.feed(one.id),
      title: t('account.desk.feed', { measure: one.measure, period: format.period(one.period) }),
      why: t('account.desk.feedWhy', { organisation: one.organisation }),
      due: one.dueOn,
    })),
    ...(await listProposalsToReview(db, actor)).map((one) => ({
      key: one.id,
      href: paths.organisationProposal(one.organisation.slug, one.id),
      title: t('account.desk.change', { organisation: one.organisation.name }),
      why: t('account.desk.changeWhy', { name: one.proposedByName, day: format.day(one.proposedAt) }),
      due: null,
    })),
    ...(await listProposalsToConclude(db, actor, now)).map((one) => ({
      key: one.number,
      href: paths.outcome(one.number),
      title: t('account.desk.outcome', { title: one.title }),
      why: t('account.desk.outcomeWhy', { body: one.bodyName, date: format.day(one.closesAt) }),
      due: null,
    })),
    ...(await listIssuesToRelease(db, actor)).map((one) => ({
      key: one.id,
      href: paths.edition(one.id),
      title: t('account.desk.issue', {
        issue: t('editions.issue', { edition: t(`editions.name.${one.audience}`), n: one.number }),
      }),
      why: t('account.desk.issueWhy'),
      due: null,
    })),
    ...actions.map((one) => ({
      key: one.id,
      href: paths.action(one.id),
      title: t('account.desk.action', { title: one.title }),
      why: t('account.desk.actionWhy', { organisation: one.organisationName }),
      due: one.dueOn,
    })),
  ]
  return {
    title: t('nav.desk'),
    name: actor.name,
    needs: needs.map((need) => ({ ...need, late: need.due !== null && need.due < today })),
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

export const meta: MetaFunction<typeof loader> = titled

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
