import { useLoaderData } from '@remix-run/react'
import { evidenceDesigns } from '#db/schema/words'
import { filterOf } from '~/domain/evidence/entry'
import { mayAddEvidence, mayImportEvidence } from '~/domain/evidence/policy'
import { listEvidence, listEvidencePlaces } from '~/domain/evidence/register.server'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, url, t }) => {
    const filter = filterOf(url.searchParams)
    const { rows, total, page, pages } = await paged(url, 'evidence', (page) => listEvidence(db, filter, page))
    return {
      title: t('evidence.title'),
      values: { place: filter.place, words: filter.words, design: filter.design ?? '' },
      places: await listEvidencePlaces(db),
      total,
      page,
      pages,
      entries: rows.map(({ slug, place, period, measure, value, caveat, designKind, former, later }) => ({
        ...{ slug, place, period, measure, value, caveat, designKind },
        // What it said last before it was corrected; its page has all of it.
        former: former.find((one) => one.value !== value)?.value ?? null,
        isCorrected: former.length > 0,
        later: later.map((one) => ({ slug: one.slug, period: one.period, value: one.value })),
      })),
      may: { add: mayAddEvidence(actor), import: mayImportEvidence(actor) },
    }
  },
  { shared: true },
)

export default function Evidence() {
  const { title, values, places, total, page, pages, entries, may } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values }
  const isFiltered = Object.values(values).some(Boolean)
  return (
    <Page
      title={title}
      lead={t('evidence.lead')}
      meta={<a href={paths.page('evidence-and-its-limits')}>{t('evidence.about')}</a>}
      actions={
        <>
          {may.add && <ButtonLink href={paths.evidenceNew()}>{t('evidence.new')}</ButtonLink>}
          {may.import && (
            <ButtonLink look="secondary" href={paths.evidenceImport()}>
              {t('evidence.import')}
            </ButtonLink>
          )}
          <ButtonLink look="secondary" href={paths.evidenceFile('csv', values)}>
            {t('evidence.csv')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.evidenceFile('json', values)}>
            {t('evidence.json')}
          </ButtonLink>
        </>
      }
    >
      <FilterBar
        label={t('evidence.filter')}
        clearHref={isFiltered ? paths.evidence() : undefined}
        note={t('evidence.shown', { n: total })}
      >
        <Select
          form={form}
          name="place"
          label={t('evidence.place')}
          options={places.map((place) => ({ value: place, label: place }))}
          emptyLabel={t('evidence.everyPlace')}
          optional
        />
        <TextInput
          form={form}
          name="words"
          type="search"
          label={t('evidence.words')}
          hint={t('evidence.wordsHint')}
          optional
        />
        <Select
          form={form}
          name="design"
          label={t('evidence.designKind')}
          options={evidenceDesigns.map((value) => ({ value, label: t(`evidenceDesign.${value}`) }))}
          emptyLabel={t('evidence.everyDesign')}
          optional
        />
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState title={t('evidence.none')}>{t('evidence.noneText')}</EmptyState>
      ) : (
        <Rows>
          {entries.map((entry) => (
            <Figure key={entry.slug} entry={entry} />
          ))}
        </Rows>
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.evidence({ ...values, page: String(to) })} />
    </Page>
  )
}

type Entry = Awaited<ReturnType<typeof loader>>['entries'][number]

function Figure({ entry }: { entry: Entry }) {
  const t = useT()
  const { slug, place, period, measure, value, caveat, designKind, former, isCorrected, later } = entry
  return (
    <Row
      title={measure}
      href={paths.evidenceEntry(slug)}
      meta={
        <span>
          {place} · {period} · {t(`evidenceDesign.${designKind}`)}
        </span>
      }
      end={
        <>
          {later.length > 0 && <Tag tone="warning">{t('evidence.hasLater')}</Tag>}
          {isCorrected && <Tag tone="info">{t('evidence.corrected')}</Tag>}
        </>
      }
    >
      <p>
        <strong>{value}</strong>
        {former !== null && (
          <>
            {' '}
            <del className="ac-muted">{former}</del>
          </>
        )}
      </p>
      {later.map((one) => (
        <p key={one.slug}>
          {t('evidence.later')}, {one.period}: <a href={paths.evidenceEntry(one.slug)}>{one.value}</a>
        </p>
      ))}
      <p className="ac-measure ac-small">
        {t('evidence.caveat')}: {caveat}
      </p>
    </Row>
  )
}
