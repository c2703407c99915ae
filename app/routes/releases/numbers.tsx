import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changesOf, counterpartOf } from '~/domain/releases/published/revised-cells'
import { listTablesOfRelease } from '~/domain/releases/published/tables.server'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { findWithdrawal } from '~/domain/releases/withdrawal.server'
import { useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section, Stack } from '~/ui/layout/page'
import { CopiedText } from '~/ui/primitives/copied-text'
import { Notice } from '~/ui/primitives/notice'
import { ChangedCells } from '~/ui/releases/changed-cells'
import { TableDownloads } from '~/ui/releases/downloads'
import { protectionLines } from '~/ui/releases/protection-words'
import { PublishedTable } from '~/ui/releases/published-table'
import { RevisionNotices } from '~/ui/releases/revision-notices'
import { shownTable } from '~/ui/releases/shown-table.server'

/** One table of a release, at an address that stays. */
export const loader = open.read(
  async ({ db, params, t, format, locale, context }) => {
    if (await findWithdrawal(db, params.slug ?? '')) throw redirect(paths.release(params.slug ?? ''))
    const release = await findPublishedRelease(db, params.slug ?? '')
    const position = /^[1-9]\d?$/.test(params.position ?? '') ? Number(params.position) : notFound()
    const own = release.tables[position - 1] ?? notFound()
    const { slug, period, publishedAt, revision, corrects, revisionNote, threshold, zeros } = release
    const total = t('releases.total')
    const [later, former] = await Promise.all(
      [revision, corrects].map(async (other) =>
        other ? counterpartOf(own, await listTablesOfRelease(db, other.id)) : null,
      ),
    )
    const { appUrl } = context.env
    const address = `${appUrl}${paths.releaseNumbers(slug, position)}`
    const written = (changes: ReturnType<typeof changesOf>) =>
      changes.map(({ label, before, after }) => ({
        label,
        before: before === null ? null : format.number(before),
        after: after === null ? null : format.number(after),
      }))
    return {
      title: own.title,
      release: { slug, title: release.title, period, publishedAt, revision, corrects, revisionNote, threshold, zeros },
      table: await shownTable(own, position, { t, format }),
      since: later && written(changesOf(own.table, later.table, total)),
      before: former && written(changesOf(former.table, own.table, total)),
      address,
      snippet: `<iframe src="${appUrl}${paths.releaseEmbed(slug, position, locale)}" title="${own.title.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}" width="100%" height="640" loading="lazy"></iframe>`,
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ tagName: 'link', rel: 'canonical', href: data.address }] : []

export default function Numbers() {
  const { title, release, table, since, before, address, snippet } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={format.period(release.period)}
      meta={t('releases.published', { date: format.day(release.publishedAt) })}
      crumbs={[
        { label: t('releases.title'), href: paths.progress() },
        { label: release.title, href: paths.release(release.slug) },
        { label: title },
      ]}
    >
      <Stack gap="loose">
        <RevisionNotices {...release} />
        <section className="ac-section">
          <PublishedTable table={table}>
            <TableDownloads slug={release.slug} id={table.id} title={title} />
          </PublishedTable>
        </section>
        {since && <ChangedCells title={t('releases.published.changes.since')} changes={since} />}
        {before && <ChangedCells title={t('releases.published.changes.before')} changes={before} />}
        <Notice title={t('releases.protected.title')}>
          <p>{protectionLines(t, release).join(' ')}</p>
          <a href={paths.page('how-numbers-are-protected')}>{t('releases.protected.link')}</a>
        </Notice>
        <div className="ac-no-print">
          <Section title={t('releases.published.numbers.cite')} lead={t('releases.published.numbers.citeLead')}>
            <CopiedText label={t('releases.published.numbers.address')} rows={1}>
              {address}
            </CopiedText>
            <CopiedText label={t('releases.published.numbers.snippet')} rows={4}>
              {snippet}
            </CopiedText>
          </Section>
        </div>
        <p>
          <a href={paths.measure(table.measure.slug)}>
            {t('releases.published.measure.more', { measure: table.measure.name })}
          </a>
        </p>
      </Stack>
    </Page>
  )
}
