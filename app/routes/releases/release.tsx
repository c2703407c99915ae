import { useLoaderData } from '@remix-run/react'
import { citedTexts } from '~/across/citations.server'
import { listHistory } from '~/domain/activity/history.server'
import { listGoalMeasures } from '~/domain/measures/use.server'
import { listTablesOfMeasures } from '~/domain/releases/published/tables.server'
import { type Narrative, narrativeParts } from '~/domain/releases/release'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { findWithdrawal } from '~/domain/releases/withdrawal.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { Cluster, Page, Section, Stack } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { ReleaseBody } from '~/ui/releases/body'
import { TableDownloads } from '~/ui/releases/downloads'
import { Goals } from '~/ui/releases/goals'
import { goalFigures } from '~/ui/releases/goals.server'
import { protectionLines } from '~/ui/releases/protection-words'
import { PublishedTable } from '~/ui/releases/published-table'
import { RevisionNotices } from '~/ui/releases/revision-notices'
import { shownTable } from '~/ui/releases/shown-table.server'

export const loader = open.read(
  async (read) => {
    const { db, actor, params, t, format } = read
    const withdrawal = await findWithdrawal(db, params.slug ?? '')
    if (withdrawal) return { title: t('releases.published.withdrawn.title'), withdrawal, release: null }
    const release = await findPublishedRelease(db, params.slug ?? '')
    const { title, slug, period, publishedAt, revision, corrects, revisionNote, threshold, zeros } = release
    const measures = await listGoalMeasures(db)
    const history = await listTablesOfMeasures(
      db,
      measures.map(({ id }) => id),
    )
    // What was known when it was published: a later release does not change what this one says.
    const until = history.filter((one) => one.release.publishedAt <= publishedAt)
    const shown = {
      title,
      slug,
      goals: goalFigures(measures, until, { t, format }),
      period,
      publishedAt,
      revision,
      corrects,
      revisionNote,
      threshold,
      zeros,
      history: await listHistory(db, actor, { kind: 'release', id: release.id }),
      text: await citedTexts(
        read,
        Object.fromEntries(narrativeParts.map((part) => [part, release[part]])) as Narrative,
        publishedAt,
        new Map(release.tables.map(({ id }, at) => [at + 1, `#table-${id}`])),
      ),
      tables: await Promise.all(release.tables.map((table, at) => shownTable(table, at + 1, { t, format }))),
    }
    return { title, withdrawal: null, release: shown }
  },
  { shared: true },
)

function useRelease() {
  const { release } = useLoaderData<typeof loader>()
  if (!release) throw new Error('A withdrawn release has no parts.')
  return release
}

export default function Release() {
  const { withdrawal } = useLoaderData<typeof loader>()
  return withdrawal ? <Withdrawn /> : <Published />
}

function Withdrawn() {
  const { title, withdrawal } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (!withdrawal) return null
  return (
    <Page
      title={title}
      eyebrow={format.period(withdrawal.period)}
      meta={t('releases.published', { date: format.day(withdrawal.publishedAt) })}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
    >
      <Notice tone="warning" title={t('releases.published.withdrawn.on', { date: format.day(withdrawal.withdrawnAt) })}>
        <p>{withdrawal.reason}</p>
      </Notice>
    </Page>
  )
}

function Published() {
  const { title, period, publishedAt, revision, corrects, revisionNote, text, history, goals } = useRelease()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={format.period(period)}
      meta={t('releases.published', { date: format.day(publishedAt) })}
      crumbs={[{ label: t('releases.title'), href: paths.progress() }, { label: title }]}
    >
      <Stack gap="loose">
        <RevisionNotices
          publishedAt={publishedAt}
          revision={revision}
          corrects={corrects}
          revisionNote={revisionNote}
        />
        <ReleaseBody text={text}>
          <Goals figures={goals} lead={t('releases.published.goal.then')} />
          <Numbers />
        </ReleaseBody>
        <TakeAlong />
        <Feedback />
        <History entries={history} own={title} />
      </Stack>
    </Page>
  )
}

function Numbers() {
  const { slug, tables, threshold, zeros } = useRelease()
  const t = useT()
  return (
    <Section title={t('releases.numbers')}>
      <Stack gap="loose">
        {tables.map((table) => (
          <Section
            key={table.id}
            id={`table-${table.id}`}
            title={table.title}
            level={3}
            action={
              <a className="ac-no-print" href={paths.releaseNumbers(slug, table.position)}>
                {t('releases.published.numbers.own')}
                <span className="usa-sr-only"> {table.title}</span>
              </a>
            }
          >
            <PublishedTable table={table}>
              <TableDownloads slug={slug} id={table.id} title={table.title} />
            </PublishedTable>
          </Section>
        ))}
        <Notice title={t('releases.protected.title')}>
          <p>{protectionLines(t, { threshold, zeros }).join(' ')}</p>
          <a href={paths.page('how-numbers-are-protected')}>{t('releases.protected.link')}</a>
        </Notice>
      </Stack>
    </Section>
  )
}

function Feedback() {
  const { slug } = useRelease()
  const t = useT()
  return (
    <div className="ac-no-print">
      <Section title={t('releases.published.feedback.title')} lead={t('releases.published.feedback.lead')}>
        <p>
          <ButtonLink look="secondary" href={paths.tellUsAbout('feedback', slug)}>
            {t('releases.published.feedback.button')}
          </ButtonLink>
        </p>
      </Section>
    </div>
  )
}

function TakeAlong() {
  const { slug } = useRelease()
  const t = useT()
  return (
    <div className="ac-no-print">
      <Section title={t('releases.published.download.title')}>
        <Cluster>
          <a href={paths.releasePdf(slug)}>{t('releases.published.download.pdf')}</a>
          <a href={paths.releasePackage(slug)}>{t('releases.published.download.package')}</a>
        </Cluster>
      </Section>
    </div>
  )
}
