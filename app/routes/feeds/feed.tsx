import { useLoaderData } from '@remix-run/react'
import { siteWords } from '~/across/site-words'
import { Invalid } from '~/domain/errors'
import { SupplyInput } from '~/domain/feeds/feed'
import { findFeed, findStandingCounts, listSubmissions, supplyCounts } from '~/domain/feeds/submissions.server'
import { findTemplate } from '~/domain/feeds/templates.server'
import { readFeedFile } from '~/domain/feeds/upload'
import { feedTable } from '~/domain/feeds/view'
import { manyProblems, uploadProblem } from '~/domain/uploads/words'
import { mostWorkbookBytes } from '~/domain/uploads/workbook'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FileInput } from '~/ui/forms/file-input'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Cluster, Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Row, Rows } from '~/ui/lists/rows'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { CountTable } from '~/ui/uploads/count-table'
import { FileProblems } from '~/ui/uploads/file-problems'

export const loader = member.read(async ({ db, actor, params, site, t, format }) => {
  const feed = await findFeed(db, actor, params.id ?? '')
  const standing = await findStandingCounts(db, actor, feed)
  const template = await findTemplate(db, feed, siteWords(site))
  const { id, period, dueOn, measure, organisation } = feed
  return {
    title: `${measure.name}, ${format.period(period)}`,
    id,
    period,
    dueOn,
    organisation: organisation.name,
    measure: { definition: measure.definition, unit: measure.unit, version: measure.version },
    table: standing && feedTable(standing.counts, { total: t('releases.total'), unit: measure.unit, ...format }),
    countedBy: standing?.measureVersion ?? null,
    unusual: standing?.unusual ?? [],
    periods: standing?.periods ?? 0,
    hasGroups: template.sides.length > 0,
    submissions: await listSubmissions(db, actor, feed),
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now, site, t }) => {
  const id = params.id ?? ''
  const feed = await findFeed(db, actor, id)
  const { reason } = form.parse(SupplyInput)
  const file = form.file('counts')
  if (!file) throw new Invalid({ counts: 'feeds.errors.noFile' })
  if (file.size > mostWorkbookBytes) throw new Invalid({ counts: 'uploads.workbook-too-large' })
  const read = readFeedFile(new Uint8Array(await file.arrayBuffer()), await findTemplate(db, feed, siteWords(site)))
  if (!read.ok)
    throw new Invalid(
      manyProblems(
        'counts',
        read.problems.map((problem) => uploadProblem(problem, t)),
      ),
    )
  await write((tx) => supplyCounts(tx, actor, id, { counts: read.counts, way: 'file', reason }, now))
  return done(paths.feed(id), 'countsSupplied')
})

export default function Feed() {
  const { title, id, organisation, dueOn, measure, table, countedBy, submissions } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={organisation}
      crumbs={[{ label: t('feeds.title'), href: paths.feeds() }, { label: title }]}
      actions={
        <ButtonLink look="secondary" href={paths.feedGrid(id)}>
          {t(table ? 'feeds.grid.correct' : 'feeds.grid.open')}
        </ButtonLink>
      }
    >
      <DescriptionList
        rows
        items={[
          { term: t('releases.definition'), description: measure.definition },
          { term: t('measures.field.dueOn'), description: format.day(dueOn) },
        ]}
      />
      {table && (
        <Section title={t('feeds.counts.title')} lead={t('feeds.counts.lead')}>
          <Unusual />
          {countedBy !== null && countedBy !== measure.version && (
            <Notice tone="warning" title={t('feeds.version', { n: countedBy, now: measure.version })} />
          )}
          <CountTable table={table} />
        </Section>
      )}
      <Send />
      {submissions.length > 0 && (
        <Section title={t('feeds.history')}>
          <Rows>
            {submissions.map((submission) => (
              <Row
                key={submission.id}
                title={t(submission.version === 1 ? 'feeds.first' : 'feeds.correction', { n: submission.version - 1 })}
                meta={`${submission.by} · ${format.dateTime(submission.submittedAt)} · ${t(`supplyWay.${submission.way}`)}`}
              >
                {submission.reason && <p>{submission.reason}</p>}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}

function Unusual() {
  const { unusual, periods } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (unusual.length === 0) return null
  return (
    <Notice tone="warning" title={t('feeds.unusual.title', { n: periods })}>
      <ul>
        {unusual.map(({ group, count, least, most }) => (
          <li key={group ? `${group.dimension} ${group.label}` : 'all'}>
            {t('feeds.unusual.line', {
              what: group ? `${group.title}: ${group.label}` : t('releases.total'),
              count: format.number(count),
              least: format.number(least),
              most: format.number(most),
            })}
          </li>
        ))}
      </ul>
      <p>{t('feeds.unusual.text')}</p>
    </Notice>
  )
}

function Send() {
  const { id, table, hasGroups } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Section
      title={t(table ? 'feeds.send.again' : 'feeds.send.title')}
      lead={t(hasGroups ? 'feeds.send.lead' : 'feeds.send.leadTotal')}
    >
      <Cluster>
        <a href={paths.feedTemplate(id, 'xlsx')}>{t('feeds.template.xlsx')}</a>
        <a href={paths.feedTemplate(id, 'csv')}>{t('feeds.template.csv')}</a>
      </Cluster>
      <PostForm form={form} multipart>
        <FileInput
          form={form}
          name="counts"
          label={t('feeds.send.file')}
          hint={t('feeds.send.fileHint')}
          accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <FileProblems
          form={form}
          field="counts"
          title={t('releases.tables.wrong')}
          note={t('releases.tables.nothingKept')}
        />
        {table && (
          <TextArea form={form} name="reason" label={t('feeds.reason')} hint={t('feeds.reasonHint')} rows={2} />
        )}
        <ButtonRow>
          <Button>{t(table ? 'feeds.send.correctButton' : 'feeds.send.button')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
