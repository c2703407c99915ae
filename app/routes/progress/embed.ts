import { findPublishedRelease } from '~/domain/progress/releases.server'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { embeddedTable } from '~/ui/progress/embedded-table.server'
import { shownTable } from '~/ui/progress/shown-table.server'

// Any site may frame this page, so it can do nothing: no script, no form, no cookie.
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  'frame-ancestors *',
].join('; ')

/** One table without the rest of the site, for other sites to show. */
export const loader = open.read(
  async ({ db, params, site, t, format, context }) => {
    const release = await findPublishedRelease(db, params.slug ?? '')
    const position = /^[1-9]\d?$/.test(params.position ?? '') ? Number(params.position) : notFound()
    const own = release.tables[position - 1] ?? notFound()
    const { appUrl } = context.env
    const html = embeddedTable(t, {
      title: own.title,
      about: `${site.programmeName} · ${format.period(release.period)} · ${t('progress.published', { date: format.day(release.publishedAt) })}`,
      notes: [
        ...(release.revision ? [t('published.embed.corrected', { title: release.revision.title })] : []),
        ...(site.isSample ? [t('shell.sampleSite')] : []),
      ],
      table: await shownTable(own, position, { t, format }),
      address: `${appUrl}${paths.releaseNumbers(release.slug, position)}`,
    })
    return new Response(html, {
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
    })
  },
  { shared: true },
)
