import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sourceParts } from '~/domain/evidence/figure'
import { mayImportEvidence } from '~/domain/evidence/policy'
import { listEvidence, listEvidencePlaces } from '~/domain/evidence/register.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Grid, Page } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { DescriptionList } from '~/ui/primitives/description-list'
import { Disclosure } from '~/ui/primitives/disclosure'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = open.read(
  async ({ db, actor, url, t }) => {
    const place = (url.searchParams.get('place') ?? '').slice(0, 120)
    const words = (url.searchParams.get('words') ?? '').trim().slice(0, 80)
    const entries = await listEvidence(db, { place, words })
    return {
      title: t('evidence.title'),
      filter: { place, words },
      places: await listEvidencePlaces(db),
      entries: entries.map(
        ({ id, slug, place: where, period, measure, value, source, design, sampleSize, caveat, addedOn, former }) => ({
          id,
          slug,
          place: where,
          period,
          measure,
          value,
          source: sourceParts(source),
          design,
          sampleSize,
          caveat,
          addedOn,
          former,
        }),
      ),
      mayImport: mayImportEvidence(actor),
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

type Entry = Awaited<ReturnType<typeof loader>>['entries'][number]

export default function Evidence() {
  const { title, filter, places, entries, mayImport } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values: filter }
  return (
    <Page
      title={title}
      lead={t('evidence.lead')}
      meta={<a href={paths.page('evidence-and-its-limits')}>{t('evidence.about')}</a>}
      actions={mayImport && <ButtonLink href={paths.evidenceImport()}>{t('evidence.import')}</ButtonLink>}
    >
      <FilterBar
        label={t('evidence.filter')}
        clearHref={filter.place || filter.words ? paths.evidence() : undefined}
        note={t('evidence.shown', { n: entries.length })}
      >
        <Select
          form={form}
          name="place"
          label={t('evidence.place')}
          options={places.map((place) => ({ value: place, label: place }))}
          emptyLabel={t('evidence.everyPlace')}
          optional
        />
        <TextInput form={form} name="words" label={t('evidence.words')} hint={t('evidence.wordsHint')} optional />
      </FilterBar>
      {entries.length === 0 ? (
        <EmptyState title={t('evidence.none')}>{t('evidence.noneText')}</EmptyState>
      ) : (
        <Grid>
          {entries.map((entry) => (
            <Figure key={entry.id} entry={entry} />
          ))}
        </Grid>
      )}
    </Page>
  )
}

function Figure({ entry }: { entry: Entry }) {
  const t = useT()
  const format = useFormat()
  const source = <Source parts={entry.source} />
  return (
    <article id={entry.slug}>
      <Card title={entry.measure} eyebrow={`${entry.place} · ${entry.period}`} level={2} tone="plain">
        <p className="ac-lead">{entry.value}</p>
        {entry.former.map(({ value, replacedAt }) => (
          <p key={`${value} ${replacedAt}`} className="ac-muted">
            <del>{value}</del> {t('evidence.former', { date: format.day(replacedAt) })}
          </p>
        ))}
        <p>
          <strong>{t('evidence.caveat')}: </strong>
          {entry.caveat}
        </p>
        <DescriptionList
          items={[
            { term: t('evidence.design'), description: entry.design || t('evidence.notSaid') },
            { term: t('evidence.size'), description: entry.sampleSize || t('evidence.notSaid') },
            { term: t('evidence.source'), description: source },
          ]}
        />
        <Disclosure summary={t('evidence.cite')}>
          <code>{`[E:${entry.slug}]`}</code>
        </Disclosure>
      </Card>
    </article>
  )
}

function Source({ parts }: { parts: Entry['source'] }) {
  return (
    <>
      {parts.map(({ text, href }) =>
        href ? (
          <a key={href} href={href} rel="nofollow noopener">
            {text}
          </a>
        ) : (
          <span key={text}>{text}</span>
        ),
      )}
    </>
  )
}
