import { useLoaderData } from '@remix-run/react'
import { siteWords } from '~/across/site-words'
import { feedTable } from '~/domain/feeds/view'
import { findMeasure } from '~/domain/measures/measures.server'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { mayEditRelease } from '~/domain/releases/policy'
import { listStaleTables } from '~/domain/releases/tables/buildable.server'
import { findBuilt, rebuildTable } from '~/domain/releases/tables/building.server'
import { lettersOf, withMerge } from '~/domain/releases/tables/merge-letters'
import { mergesOf, RecipeInput } from '~/domain/releases/tables/recipe'
import { findUploads } from '~/domain/releases/tables/tables.server'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { Page, Section } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { GroupFields } from '~/ui/releases/drafts/group-fields'
import { RecipeFields } from '~/ui/releases/drafts/recipe-fields'
import { CountTable } from '~/ui/uploads/count-table'

export const loader = member.read(async ({ db, actor, params, url, t, format }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  const table = findBuilt(release, params.tableId ?? '')
  const uploads = await findUploads(db, actor, release)
  const raw = uploads?.find(({ id }) => id === table.id) ?? notFound()
  const measure = await findMeasure(db, table.measureSlug)
  const { recipe, title, chart } = table
  const asked = withMerge(recipe.merges, url.searchParams.get('merge') ?? '')
  return {
    title,
    release: { slug: release.slug, title: release.title },
    id: table.id,
    mayEdit: mayEditRelease(actor, release),
    isStale: (await listStaleTables(db, release)).includes(table.id),
    isAsked: asked !== recipe.merges,
    dimensions: measure.dimensions,
    groups: raw.dims
      .filter(({ name }) => recipe.sides.some((side) => side === name))
      .map(({ name, title: heading, codes, labels }) => ({
        dimension: name,
        title: heading ?? name,
        codes: codes.flatMap((code) => code.split('+')).map((code) => ({ code, label: labels?.[code] ?? code })),
      })),
    values: { ...recipe, title, chart, skip: recipe.skip ? 'yes' : '', ...lettersOf(asked) },
    table: feedTable(raw, { total: t('releases.total'), unit: table.unit, ...format }),
  }
})

export const action = member.write(async ({ write, actor, form, params, site, now }) => {
  const place = { slug: params.slug ?? '', tableId: params.tableId ?? '' }
  const input = { ...form.parse(RecipeInput), merges: mergesOf(form.group('group')) }
  await write((tx) => rebuildTable(tx, actor, place, input, siteWords(site), now))
  return done(paths.releasePreview(place.slug), 'tableRebuilt')
})

export default function TableRecipe() {
  const { title, release, mayEdit, isStale, isAsked, dimensions, groups, values, table } =
    useLoaderData<typeof loader>()
  const t = useT()
  const { used: _, merges: __, ...fields } = values
  const form = useForm(fields as Parameters<typeof useForm>[0])
  return (
    <Page
      title={title}
      crumbs={[
        { label: release.title, href: paths.releaseDraft(release.slug) },
        { label: t('releases.draft.tables'), href: paths.releaseTables(release.slug) },
        { label: title },
      ]}
      actions={
        <ButtonLink look="secondary" href={paths.releasePreview(release.slug)}>
          {t('releases.preview.title')}
        </ButtonLink>
      }
    >
      {isStale && (
        <Notice tone="warning" title={t('releases.build.stale')}>
          <p>{t('releases.build.staleText')}</p>
        </Notice>
      )}
      <Section title={t('feeds.counts.title')} lead={t('releases.build.trueCounts')}>
        <CountTable table={table} />
      </Section>
      {mayEdit && (
        <Section title={t('releases.build.change')} lead={t('releases.build.changeLead')}>
          {isAsked && <Notice title={t('releases.build.asked')} />}
          <PostForm form={form}>
            <RecipeFields form={form} dimensions={dimensions} />
            <GroupFields form={form} groups={groups} />
            <FormButtons submit={t('releases.build.again')} back={paths.releaseTables(release.slug)} />
          </PostForm>
        </Section>
      )}
    </Page>
  )
}
