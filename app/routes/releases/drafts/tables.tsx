import { useLoaderData } from '@remix-run/react'
import { Invalid } from '~/domain/errors'
import { listOpenFeeds } from '~/domain/feeds/feeds.server'
import { listMeasures } from '~/domain/measures/measures.server'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { draftFacts } from '~/domain/releases/drafts/facts'
import { mayEditRelease } from '~/domain/releases/policy'
import { chartKinds, TableInput } from '~/domain/releases/release'
import { listStaleTables } from '~/domain/releases/tables/buildable.server'
import { rawView } from '~/domain/releases/tables/raw-view'
import { addTable, findUploads } from '~/domain/releases/tables/tables.server'
import { readUpload } from '~/domain/uploads/table-upload'
import { manyProblems, uploadProblem } from '~/domain/uploads/words'
import { mostWorkbookBytes } from '~/domain/uploads/workbook'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FileInput } from '~/ui/forms/file-input'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Section, Stack } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { DraftFrame } from '~/ui/releases/drafts/frame'
import { ReleaseTable } from '~/ui/releases/release-table'
import { FileProblems } from '~/ui/uploads/file-problems'

export const loader = member.read(async ({ db, actor, params, t, format }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  const mayEdit = mayEditRelease(actor, release)
  const uploads = await findUploads(db, actor, release)
  const stale = await listStaleTables(db, release)
  const words = { total: t('releases.total'), number: format.number }
  return {
    title: `${t('releases.draft.tables')}: ${release.title}`,
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
  if (!file) throw new Invalid({ table: 'uploads.none' })
  if (file.size > mostWorkbookBytes) throw new Invalid({ table: 'uploads.workbook-too-large' })
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

export default function DraftTables() {
  const { facts, mayEdit, tables } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <DraftFrame release={facts} part="tables">
      <Section title={t('releases.draft.tables')} lead={t('releases.tables.lead')}>
        {tables.length === 0 ? (
          <EmptyState title={t('releases.tables.none')}>{mayEdit && t('releases.tables.noneText')}</EmptyState>
        ) : (
          <Stack gap="loose">
            {tables.map(({ id, title, measureName, view, built, mayRead, stale }) => (
              <Card key={id} title={title} tone={mayRead ? 'clay' : 'plain'} level={3}>
                <p className="ac-muted">
                  {t(mayRead ? 'releases.tables.uploaded' : 'releases.tables.hidden', { measure: measureName })}
                </p>
                {view && <ReleaseTable table={view} captionHidden />}
                {built && mayRead && (
                  <ButtonLink look="quiet" href={paths.releaseTableRecipe(facts.slug, id)}>
                    {t(stale ? 'releases.build.stale' : 'releases.build.change')}
                  </ButtonLink>
                )}
                {mayEdit && mayRead && (
                  <ButtonLink look="quiet" href={paths.releaseTableNamed(facts.slug, id)}>
                    {t('releases.named.link')}
                  </ButtonLink>
                )}
                {mayEdit && (
                  <PostButton
                    action={paths.releaseTableRemoval(facts.slug, id)}
                    look="secondary"
                    small
                    label={t('releases.tables.removeNamed', { title })}
                  >
                    {t('releases.tables.remove')}
                  </PostButton>
                )}
              </Card>
            ))}
          </Stack>
        )}
      </Section>
      {mayEdit && (
        <Section title={t('releases.build.title')} lead={t('releases.build.lead')}>
          <ButtonLink href={paths.releaseTableNew(facts.slug)}>{t('releases.build.button')}</ButtonLink>
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
      <Notice tone="warning" title={t('releases.tables.noMeasures')}>
        <p>{t('releases.tables.noMeasuresText')}</p>
        <ButtonLink look="quiet" href={paths.measures()}>
          {t('measures.title')}
        </ButtonLink>
      </Notice>
    )
  }
  return (
    <Section title={t('releases.tables.add')}>
      <PostForm form={form} action={paths.releaseTables(facts.slug)} multipart>
        <TextInput
          form={form}
          name="title"
          label={t('releases.field.title')}
          hint={t('releases.tables.titleHint')}
          maxLength={160}
        />
        <Select
          form={form}
          name="measureId"
          label={t('releases.tables.measure')}
          options={measures.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          form={form}
          name="chart"
          label={t('releases.tables.chart')}
          options={chartKinds.map((kind) => ({ value: kind, label: t(`chartKind.${kind}`) }))}
          noEmpty
        />
        {feeds.length > 0 && (
          <Select
            form={form}
            name="feedId"
            label={t('releases.tables.feed')}
            options={feeds.map(({ id, organisation, measure }) => ({
              value: id,
              label: `${organisation}: ${measure}`,
            }))}
            emptyLabel={t('releases.tables.noFeed')}
            optional
          />
        )}
        <FileInput
          form={form}
          name="table"
          label={t('releases.tables.file')}
          hint={t('releases.tables.fileHint')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <FileProblems
          form={form}
          field="table"
          title={t('releases.tables.wrong')}
          note={t('releases.tables.nothingKept')}
        />
        <ButtonRow>
          <Button>{t('releases.tables.addButton')}</Button>
        </ButtonRow>
      </PostForm>
      <p className="ac-small">
        {t('releases.tables.templates')}:{' '}
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
