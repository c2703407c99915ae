import { useLoaderData } from '@remix-run/react'
import { citedTexts } from '~/across/citations.server'
import { useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { contentPages, withNames } from '~/platform/content.server'
import { SideNav } from '~/ui/layout/nav'
import { Page, Split } from '~/ui/layout/page'
import { DateTime } from '~/ui/primitives/date-time'
import { Prose } from '~/ui/primitives/prose'

const sections = ['about', 'guides', 'templates', 'legal'] as const

export const loader = open.read(
  async (read) => {
    const { params, locale, site } = read
    const pages = contentPages(locale)
    const page = pages.find(({ slug }) => slug === params.slug) ?? notFound()
    const names = {
      programme: site.programmeName,
      site: site.name,
      coalition: site.coalitionName,
      threshold: String(site.threshold),
    }
    const body = withNames(page.body, names)
    const { html } = await citedTexts(read, { html: body }, new Date(page.updated))
    return {
      title: page.title,
      summary: page.summary,
      updated: page.updated,
      source: page.source,
      section: page.section,
      slug: page.slug,
      // The library comes with every site; a citation of what its register does not hold yet says nothing to a reader.
      html: html.replace(/\s?\[E:[a-z0-9-]{1,200}\]/g, ''),
      contents: sections.map((section) => ({
        section,
        pages: pages.filter((other) => other.section === section).map(({ slug, title }) => ({ slug, title })),
      })),
    }
  },
  { shared: true },
)

export default function About() {
  const { title, summary, updated, source, section, slug, html, contents } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} lead={summary} eyebrow={t(`visit.section.${section}`)}>
      <Split nav>
        <SideNav
          label={t('visit.contents')}
          items={contents.map((part) => ({
            href: paths.page(part.pages[0]?.slug ?? ''),
            label: t(`visit.section.${part.section}`),
            items: part.pages.map((page) => ({
              href: paths.page(page.slug),
              label: page.title,
              current: page.slug === slug,
            })),
          }))}
        />
        <div>
          <Prose html={html} />
          <p className="ac-muted ac-small">
            {t('visit.updated')} <DateTime value={updated}>{format.day(updated)}</DateTime>.{' '}
            {t('visit.source', { source })}
          </p>
        </div>
      </Split>
    </Page>
  )
}
