import { citedMarkdown } from '~/across/citations.server'
import { type ReleaseFile, releasePdf } from '~/documents/release.server'
import { type Narrative, type NarrativePart, narrativeParts } from '~/domain/releases/release'
import { findPublishedRelease } from '~/domain/releases/releases.server'
import { dayOf } from '~/domain/time'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { textBlocks } from '~/platform/markdown'
import { releaseFiles } from '~/platform/release-files.server'
import type { DrawnChart } from '~/ui/charts/chart'
import { protectionLines, withheldLine } from '~/ui/releases/protection-words'
import { legendOf, shownTable } from '~/ui/releases/shown-table.server'

/** A release as a PDF, made of what its page shows. */
export const loader = open.read(
  async (read) => {
    const { db, params, site, t, format, locale, context } = read
    const release = await findPublishedRelease(db, params.slug ?? '')
    const { title, slug, period, publishedAt, revision, corrects, revisionNote } = release
    const tables = await Promise.all(release.tables.map((table, at) => shownTable(table, at + 1, { t, format })))
    const text = await citedMarkdown(
      read,
      Object.fromEntries(narrativeParts.map((part) => [part, release[part]])) as Narrative,
      publishedAt,
      new Map(tables.map(({ id }, at) => [at + 1, `${paths.release(slug)}#table-${id}`])),
    )
    const parts = (names: NarrativePart[]) =>
      names
        .filter((part) => release[part] !== '')
        .map((part) => ({
          title: t(`releases.part.${part}`),
          blocks: textBlocks(text[part]),
        }))
    const file: ReleaseFile = {
      title,
      programme: site.programmeName,
      about: [
        format.period(period),
        t('releases.published', { date: format.day(publishedAt) }),
        ...(site.isSample ? [t('shell.sampleSite')] : []),
      ],
      notices: [
        ...(revision
          ? [
              {
                title: t('releases.revised.title'),
                lines: [
                  t('releases.revised.text', { date: format.day(publishedAt), title: revision.title }),
                  revision.note,
                ].filter(Boolean),
              },
            ]
          : []),
        ...(corrects
          ? [
              {
                title: t('releases.corrects.title'),
                lines: [
                  t('releases.corrects.text', { title: corrects.title, date: format.day(corrects.publishedAt) }),
                  revisionNote,
                ].filter(Boolean),
              },
            ]
          : []),
      ],
      before: parts(['summary', 'successes', 'obstacles']),
      numbers: t('releases.numbers'),
      // A table of three sides is one on paper for each code of its third: its picture first, what is said of it last.
      tables: tables.flatMap(({ chart, views, measure, ...counted }) =>
        views.map((view, at) => ({
          title: view.title,
          rowHeader: view.rowHeader,
          heads: view.heads.map(({ label }) => label),
          rows: view.rows.map(({ label, isTotal, cells }) => ({ label, strong: isTotal, cells })),
          chart: at === 0 && chart ? pictureOf(chart, t('releases.withheld')) : null,
          lines:
            at < views.length - 1
              ? []
              : [
                  `${t('releases.definition')}: ${measure.name}. ${measure.definition}`,
                  ...(measure.caveat ? [`${t('releases.caveat')}: ${measure.caveat}`] : []),
                  withheldLine(t, counted),
                ],
        })),
      ),
      protection: { title: t('releases.protected.title'), lines: protectionLines(t, release) },
      after: parts(['methods', 'sources']),
      withheld: t('releases.withheld'),
      partTitle: (n, of) => t('releases.published.pdf.part', { n, of }),
      address: `${context.env.appUrl}${paths.release(slug)}`,
      language: locale,
      madeOn: dayOf(publishedAt, site.timeZone),
    }
    const paper = site.terminology === 'en-GB' ? 'a4' : 'letter'
    const content = { ...file, partTitle: file.partTitle(1, 2), paper }
    const bytes = await releaseFiles.fileOf(slug, content, () => releasePdf(file, paper))
    return new Response(bytes as BodyInit, {
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${slug}.pdf"` },
    })
  },
  { shared: true },
)

const pictureOf = (chart: DrawnChart, withheld: string) => ({
  svg: chart.svg.wide,
  alt: `${chart.title}. ${chart.description}`,
  legend: legendOf(chart, withheld),
})
