import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { siteWords } from '~/across/site-words'
import { mayOrForbid } from '~/domain/access/permit'
import { recordId } from '~/domain/input'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { mayEditRelease } from '~/domain/releases/policy'
import { listBuildable } from '~/domain/releases/tables/buildable.server'
import { buildTable } from '~/domain/releases/tables/building.server'
import { RecipeInput } from '~/domain/releases/tables/recipe'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { RecipeFields } from '~/ui/releases/drafts/recipe-fields'

export const loader = member.read(async ({ db, actor, params, url, t }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  mayOrForbid(mayEditRelease(actor, release))
  const measures = await listBuildable(db, actor)
  return {
    title: t('releases.build.title'),
    release: { slug: release.slug, title: release.title, period: release.period },
    measures,
    chosen: measures.find(({ id }) => id === url.searchParams.get('measure')) ?? null,
  }
})

const Chosen = z.object({ measureId: recordId() })

export const action = member.write(async ({ write, actor, form, params, site, now }) => {
  const slug = params.slug ?? ''
  const { measureId } = form.parse(Chosen)
  const input = { ...form.parse(RecipeInput), measureId, merges: [] }
  const id = await write((tx) => buildTable(tx, actor, slug, input, siteWords(site), now))
  return done(paths.releaseTableRecipe(slug, id), 'tableBuilt')
})

export default function TableNew() {
  const { title, release, chosen } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      eyebrow={chosen?.name}
      lead={t('releases.build.lead')}
      crumbs={[
        { label: release.title, href: paths.releaseDraft(release.slug) },
        { label: t('releases.draft.tables'), href: paths.releaseTables(release.slug) },
        { label: title },
      ]}
    >
      {chosen ? <Fields /> : <Choose />}
    </Page>
  )
}

function Choose() {
  const { release, measures } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (measures.length === 0)
    return (
      <EmptyState
        title={t('releases.build.none')}
        action={<ButtonLink href={paths.feeds()}>{t('feeds.title')}</ButtonLink>}
      >
        {t('releases.build.noneText')}
      </EmptyState>
    )
  return (
    <Rows>
      {measures.map(({ id, name, dimensions, periods }) => (
        <Row
          key={id}
          title={name}
          href={paths.releaseTableNew(release.slug, id)}
          meta={t('releases.build.periods', {
            from: format.period(periods[0] ?? ''),
            to: format.period(periods.at(-1) ?? ''),
          })}
        >
          {dimensions.length > 0 && <p>{format.list(dimensions.map((dimension) => t(`dimension.${dimension}`)))}</p>}
        </Row>
      ))}
    </Rows>
  )
}

function Fields() {
  const { release, chosen } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({
    title: chosen?.name ?? '',
    from: release.period,
    to: release.period,
    step: chosen?.periods.some((period) => /^\d{4}-\d{2}$/.test(period)) ? 'month' : 'quarter',
    chart: 'lines',
    measureId: chosen?.id ?? '',
  })
  return (
    <PostForm form={form} action={paths.releaseTableNew(release.slug, chosen?.id)}>
      <input type="hidden" name="measureId" value={chosen?.id ?? ''} />
      <RecipeFields form={form} dimensions={chosen?.dimensions ?? []} />
      <FormButtons submit={t('releases.build.button')} back={paths.releaseTables(release.slug)} />
    </PostForm>
  )
}
