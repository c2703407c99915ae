import { useLoaderData } from '@remix-run/react'
import { openingState } from '~/domain/directory/opening'
import { hoursInLines, matchesFilter, ServiceFilter } from '~/domain/directory/service'
import { listServices } from '~/domain/directory/services.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { languageName } from '~/ui/directory/language'
import { ServiceCard } from '~/ui/directory/service-card'
import { Checkbox, Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Stack } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'

export const loader = open.read(
  async ({ db, url, now, today, site, t }) => {
    const filter = ServiceFilter.parse(Object.fromEntries(url.searchParams))
    const all = (await listServices(db)).map((service) => ({
      ...service,
      state: openingState(service.openings, now, site.timeZone),
    }))
    return {
      title: t('directory.title'),
      today,
      filter,
      languages: [...new Set(all.flatMap((service) => service.languages))].sort((a, b) => a.localeCompare(b)),
      total: all.length,
      services: all
        .filter((service) => matchesFilter(service, filter))
        .map((service) => ({ ...service, hours: hoursInLines(service.openings) })),
    }
  },
  { shared: true },
)

export default function Resources() {
  const { title, today, filter, languages, total, services } = useLoaderData<typeof loader>()
  const t = useT()
  const yes = (on: boolean) => (on ? 'yes' : '')
  const form = {
    values: { walkIn: yes(filter.walkIn), free: yes(filter.free), open: yes(filter.open), language: filter.language },
  }
  const isFiltered = filter.walkIn || filter.free || filter.open || filter.language !== ''
  return (
    <Page title={title} lead={t('directory.lead')}>
      <Notice tone="warning">{t('community.emergencyShort')}</Notice>
      <FilterBar
        label={t('directory.filter')}
        action={paths.resources()}
        clearHref={isFiltered ? paths.resources() : undefined}
        note={t('directory.shown', { n: services.length, of: total })}
      >
        <Checkbox form={form} name="open" label={t('directory.openNow')} />
        <Checkbox form={form} name="walkIn" label={t('directory.walkIn')} />
        <Checkbox form={form} name="free" label={t('directory.noAbstinence')} />
        <Select
          form={form}
          name="language"
          label={t('community.language')}
          optional
          emptyLabel={t('directory.anyLanguage')}
          options={languages.map((language) => ({ value: language, label: languageName(language, t.locale) }))}
        />
      </FilterBar>
      {services.length === 0 ? (
        <EmptyState title={t(total === 0 ? 'directory.none' : 'directory.noMatch')}>
          {t('directory.noneWhy')}
        </EmptyState>
      ) : (
        <Stack gap="loose">
          {services.map((service) => (
            <ServiceCard key={service.id} service={service} today={today} />
          ))}
        </Stack>
      )}
      <p className="ac-small ac-muted">{t('directory.print')}</p>
    </Page>
  )
}
