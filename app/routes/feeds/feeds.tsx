import { useLoaderData } from '@remix-run/react'
import { feedState } from '~/domain/feeds/feed'
import { listOwnFeeds } from '~/domain/feeds/submissions.server'
import { addDays, dayOf } from '~/domain/time'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { Disclosure } from '~/ui/primitives/disclosure'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'
import { feedTones } from '~/ui/releases/state-tag'

/** So many that came are listed; all of them are in the public calendar. */
const mostShown = 24

export const loader = member.read(async ({ db, actor, today, site, t }) => {
  const { waiting, came } = await listOwnFeeds(db, actor)
  const withState = (feed: (typeof came)[number]) => {
    const suppliedOn = feed.suppliedAt ? dayOf(feed.suppliedAt, site.timeZone) : null
    return { ...feed, state: feedState({ dueOn: feed.dueOn, suppliedOn }, today) }
  }
  const isSoon = ({ dueOn }: { dueOn: string }) => dueOn <= addDays(today, 45)
  return {
    title: t('feeds.title'),
    waiting: waiting.filter(isSoon).map(withState),
    later: waiting.filter((feed) => !isSoon(feed)).map(withState),
    came: came.slice(0, mostShown).map(withState),
  }
})

export default function Feeds() {
  const { title, waiting, later, came } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('feeds.lead')}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
      actions={
        <ButtonLink look="quiet" href={paths.measures()}>
          {t('measures.title')}
        </ButtonLink>
      }
    >
      <Section title={t('feeds.waiting')}>
        <List feeds={waiting} none={t('feeds.waitingNone')} />
        {later.length > 0 && (
          <Disclosure summary={t('feeds.later', { n: later.length })}>
            <List feeds={later} none="" />
          </Disclosure>
        )}
      </Section>
      <Section title={t('feeds.came')}>
        <List feeds={came} none={t('feeds.cameNone')} />
      </Section>
    </Page>
  )
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['waiting']

function List({ feeds, none }: { feeds: Listed; none: string }) {
  const t = useT()
  const format = useFormat()
  if (feeds.length === 0) return <EmptyState title={none} />
  return (
    <Rows>
      {feeds.map(({ id, measure, organisation, period, dueOn, state }) => (
        <Row
          key={id}
          title={`${measure}, ${format.period(period)}`}
          href={paths.feed(id)}
          meta={`${organisation} · ${t('feeds.due', { date: format.day(dueOn) })}`}
          end={<Tag tone={feedTones[state]}>{t(`feedState.${state}`)}</Tag>}
        />
      ))}
    </Rows>
  )
}
