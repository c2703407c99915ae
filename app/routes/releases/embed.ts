import { findPublishedRelease } from '~/domain/releases/releases.server'
import { findWithdrawal } from '~/domain/releases/withdrawal.server'
import { notFound, open } from '~/http/route'
import { formats } from '~/i18n/dates'
import { translator } from '~/i18n/translate'
import { paths } from '~/paths'
import { embeddedTable } from '~/ui/releases/embedded-table.server'
import { shownTable } from '~/ui/releases/shown-table.server'

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
  async ({ db, params, url, site, locale, context }) => {
    const asked = url.searchParams.get('language')
    const language = site.locales.find((one) => one === asked) ?? locale
    const t = translator(language, site.terminology)
    const format = formats(language, site.timeZone, site.terminology)
    const { appUrl } = context.env
    const withdrawal = await findWithdrawal(db, params.slug ?? '')
    if (withdrawal) {
      const html = embeddedTable(t, {
        title: t('releases.published.withdrawn.title'),
        about: `${site.programmeName} · ${format.period(withdrawal.period)}`,
        notes: [t('releases.published.withdrawn.on', { date: format.day(withdrawal.withdrawnAt) })],
        table: null,
        address: `${appUrl}${paths.release(withdrawal.slug)}`,
      })
      return framed(html)
    }
    const release = await findPublishedRelease(db, params.slug ?? '')
    const position = /^[1-9]\d?$/.test(params.position ?? '') ? Number(params.position) : notFound()
    const own = release.tables[position - 1] ?? notFound()
    const html = embeddedTable(t, {
      title: own.title,
      about: `${site.programmeName} · ${format.period(release.period)} · ${t('releases.published', { date: format.day(release.publishedAt) })}`,
      notes: [
        ...(release.revision ? [t('releases.published.embed.corrected', { title: release.revision.title })] : []),
        ...(site.isSample ? [t('shell.sampleSite')] : []),
      ],
      table: await shownTable(own, position, { t, format }),
      address: `${appUrl}${paths.releaseNumbers(release.slug, position)}`,
    })
    return framed(html)
  },
  { shared: true },
)

const framed = (html: string) =>
  new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  })
