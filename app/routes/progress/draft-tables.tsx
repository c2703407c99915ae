import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Invalid } from '~/domain/errors'
import { listStaleTables } from '~/domain/progress/buildable.server'
import { draftFacts } from '~/domain/progress/draft-facts'
import { findRelease } from '~/domain/progress/drafts.server'
import { listOpenFeeds } from '~/domain/progress/feeds.server'
import { listMeasures } from '~/domain/progress/measures.server'
import { mayEditRelease } from '~/domain/progress/policy'
import { rawView } from '~/domain/progress/raw-view'
import { chartKinds, TableInput } from '~/domain/progress/release'
import { findStewardship } from '~/domain/progress/stewards.server'
import { readUpload } from '~/domain/progress/table-upload'
import { addTable, findUploads } from '~/domain/progress/tables.server'
import { manyProblems, uploadProblem } from '~/domain/progress/upload-words'
import { mostWorkbookBytes } from '~/domain/progress/upload-workbook'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { FileInput } from '~/ui/forms/file-input'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Section, Stack } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { DraftFrame } from '~/ui/progress/draft-frame'
import { FileProblems } from '~/ui/progress/file-problems'
import { ReleaseTable } from '~/ui/progress/release-table'

export const loader = member.read(async ({ db, actor, params, now, t, format }) => {
  const release = await findRelease(db, actor, params.slug ?? '', now)
  const mayEdit = mayEditRelease(actor, release, await findStewardship(db, actor, now))
  const uploads = await findUploads(db, actor, release, now)
  const stale = await listStaleTables(db, release)
  const words = { total: t('progress.total'), number: format.number }
  return {
    title: `${t('progress.draft.tables')}: ${release.title}`,
    facts: draftFacts(release),
    mayEdit,
    tables: release.tables.map(({ id, title, measureName, unit, recipe }) => {
      const raw = uploads?.find((upload) => upload.id === id)
      const built = recipe !== null
      const view = raw && raw.dims.length < 3 ? rawView(raw, { ...words, count: unit }) : null
      return { id, title, measureName, view, built, mayRead: raw !== undefined, stale: stale.includes(id) }
    }),
    measures: mayEdit ? (await listMeasures(db)).map(({ id, slug, name }) => ({ id, slug, name })) : [],
    feeds: mayEdit ? await listOpenFeeds(db, release.period) : [],
  }
})

export const action = member.write(async ({ write, actor, form, params, now, t }) => {
  const slug = params.slug ?? ''
  const input = form.parse(TableInput)
  const file = form.file('table')
  if (!file) throw new Invalid({ table: 'progress.upload.none' })
  if (file.size > mostWorkbookBytes) throw new Invalid({ table: 'progress.upload.workbook-too-large' })
  const upload = readUpload(new Uint8Array(await file.arrayBuffer()))
  if (!upload.ok)
    throw new Invalid(
      manyProblems(
        'table',
        upload.problems.map((problem) => uploadProblem(problem, t)),
      ),
    )
  await write((tx) => addTable(tx, actor, slug, input, upload.table, now))
  return done(paths.releaseTables(slug), upload.encoding === 'windows-1252' ? 'tableAdded1252' : 'tableAdded')
})

export const meta: MetaFunction<typeof loader> = titled

export default function DraftTables() {
  const { facts, mayEdit, tables } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <DraftFrame release={facts} part="tables">
      <Section title={t('progress.draft.tables')} lead={t('progress.tables.lead')}>
        {tables.length === 0 ? (
          <EmptyState title={t('progress.tables.none')}>{mayEdit && t('progress.tables.noneText')}</EmptyState>
        ) : (
          <Stack gap="loose">
            {tables.map(({ id, title, measureName, view, built, mayRead, stale }) => (
              <Card key={id} title={title} tone={mayRead ? 'clay' : 'plain'} level={3}>
                <p className="ac-muted">
                  {t(mayRead ? 'progress.tables.uploaded' : 'progress.tables.hidden', { measure: measureName })}
                </p>
                {view && <ReleaseTable table={view} captionHidden />}
                {built && mayRead && (
                  <ButtonLink look="quiet" href={paths.releaseTableRecipe(facts.slug, id)}>
                    {t(stale ? 'progress.build.stale' : 'progress.build.change')}
                  </ButtonLink>
                )}
                {mayEdit && mayRead && (
                  <ButtonLink look="quiet" href={paths.releaseTableNamed(facts.slug, id)}>
                    {t('progress.named.link')}
                  </ButtonLink>
                )}
                {mayEdit && (
                  <PostButton
                    action={paths.releaseTableRemoval(facts.slug, id)}
                    look="secondary"
                    small
                    label={t('progress.tables.removeNamed', { title })}
                  >
                    {t('progress.tables.remove')}
                  </PostButton>
                )}
              </Card>
            ))}
          </Stack>
        )}
      </Section>
      {mayEdit && (
        <Section title={t('progress.build.title')} lead={t('progress.build.lead')}>
          <ButtonLink href={paths.releaseTableNew(facts.slug)}>{t('progress.build.button')}</ButtonLink>
        </Section>
      )}
      {mayEdit && <AddTable />}
    </DraftFrame>
  )
}

function AddTable() {
  const { facts, measures, feeds } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ chart: 'bars' })
  if (measures.length === 0) {
    return (
      <Notice tone="warning" title={t('progress.tables.noMeasures')}>
        <p>{t('progress.tables.noMeasuresText')}</p>
        <ButtonLink look="quiet" href={paths.measures()}>
          {t('measures.title')}
        </ButtonLink>
      </Notice>
    )
  }
  return (
    <Section title={t('progress.tables.add')}>
      <PostForm form={form} action={paths.releaseTables(facts.slug)} multipart>
        <TextInput
          form={form}
          name="title"
          label={t('progress.field.title')}
          hint={t('progress.tables.titleHint')}
          maxLength={160}
        />
        <Select
          form={form}
          name="measureId"
          label={t('progress.tables.measure')}
          options={measures.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="chart"
          label={t('progress.tables.chart')}
          options={chartKinds.map((kind) => ({ value: kind, label: t(`chartKind.${kind}`) }))}
          noEmpty
        />
        {feeds.length > 0 && (
          <Select
            form={form}
            name="feedId"
            label={t('progress.tables.feed')}
            options={feeds.map(({ id, organisation, measure }) => ({
              value: id,
              label: `${organisation}: ${measure}`,
            }))}
            emptyLabel={t('progress.tables.noFeed')}
            optional
          />
        )}
        <FileInput
          form={form}
          name="table"
          label={t('progress.tables.file')}
          hint={t('progress.tables.fileHint')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <FileProblems
          form={form}
          field="table"
          title={t('progress.tables.wrong')}
          note={t('progress.tables.nothingKept')}
        />
        <ButtonRow>
          <Button>{t('progress.tables.addButton')}</Button>
        </ButtonRow>
      </PostForm>
      <p className="ac-small">
        {t('progress.tables.templates')}:{' '}
        {measures.map(({ slug, name }, at) => (
          <span key={slug}>
            {at > 0 && ', '}
            <a href={paths.releaseTemplate(slug)}>{name}</a>
          </span>
        ))}
      </p>
    </Section>
  )
}
