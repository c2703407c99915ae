import { useLoaderData } from '@remix-run/react'
import { outcomes } from '#db/schema/words'
import { listBodies } from '~/domain/bodies/body.server'
import { listPolicies } from '~/domain/policies/policies.server'
import { findFirstDecidedAt, listDecisions } from '~/domain/proposals/decisions/decisions.server'
import { decisionStandings, filterOf, valuesOf } from '~/domain/proposals/decisions/register-filter'
import { dayOf } from '~/domain/time'
import { useT } from '~/http/page'
import { paged } from '~/http/paged'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PrintButton } from '~/ui/primitives/print-button'
import { Tag, VisibilityTag } from '~/ui/primitives/tag'
import { Day } from '~/ui/proposals/moments'
import { OutcomeTag } from '~/ui/proposals/state-tag'

const shorten = (text: string) => (text.length > 240 ? `${text.slice(0, 240).replace(/\s+\S*$/, '')} …` : text)

export const loader = open.read(
  async ({ db, actor, url, today, t, site }) => {
    const bodies = await listBodies(db, actor)
    const first = await findFirstDecidedAt(db, actor)
    const latest = Number(today.slice(0, 4))
    const earliest = first ? Number(dayOf(first, site.timeZone).slice(0, 4)) : latest
    const years = Array.from({ length: latest - earliest + 1 }, (_, back) => latest - back)
    const policies = await listPolicies(db, actor, today)
    const filter = filterOf(url.searchParams, { bodies, policies, today, zone: site.timeZone })
    const { rows, total, page, pages } = await paged(url, 'decisions', (page) => listDecisions(db, actor, filter, page))
    return {
      title: t('decisions.title'),
      bodies: bodies.map(({ id, name }) => ({ value: id, label: name })),
      years,
      policies: policies.map(({ slug, title }) => ({ value: slug, label: title })),
      values: valuesOf(filter, policies),
      total,
      page,
      pages,
      rows: rows.map((row) => ({ ...row, statement: shorten(plainText(row.statement)) })),
    }
  },
  { shared: true },
)

export default function Decisions() {
  const { title, bodies, years, policies, values, total, page, pages, rows } = useLoaderData<typeof loader>()
  const t = useT()
  const form = { values }
  const isFiltered = Object.values(values).some(Boolean)
  return (
    <Page
      title={title}
      lead={t('decisions.lead')}
      actions={
        <>
          <ButtonLink look="secondary" href={paths.decisionsFile('csv', values)}>
            {t('decisions.csv')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.decisionsFile('json', values)}>
            {t('decisions.json')}
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <FilterBar
        label={t('decisions.filter')}
        clearHref={isFiltered ? paths.decisions() : undefined}
        note={t('decisions.count', { n: total })}
      >
        <TextInput form={form} name="words" type="search" label={t('decisions.words')} optional />
        <Select
          form={form}
          name="year"
          label={t('decisions.year')}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          emptyLabel={t('decisions.everyYear')}
          optional
        />
        <Select
          form={form}
          name="body"
          label={t('proposals.body')}
          options={bodies}
          emptyLabel={t('proposals.everyBody')}
          optional
        />
        <Select
          form={form}
          name="outcome"
          label={t('decisions.outcome')}
          options={outcomes.map((value) => ({ value, label: t(`outcomeWord.${value}`) }))}
          emptyLabel={t('decisions.everyOutcome')}
          optional
        />
        <Select
          form={form}
          name="policy"
          label={t('decisions.policy')}
          options={policies}
          emptyLabel={t('ledger.everyPolicy')}
          optional
        />
        <Select
          form={form}
          name="standing"
          label={t('decisions.standing')}
          options={decisionStandings.map((value) => ({ value, label: t(`decisions.standing.${value}`) }))}
          emptyLabel={t('decisions.everyStanding')}
          optional
        />
      </FilterBar>
      {rows.length === 0 ? (
        isFiltered ? (
          <EmptyState title={t('decisions.none')}>{t('decisions.noneWhy')}</EmptyState>
        ) : (
          <EmptyState title={t('proposals.list.decidedNone')} />
        )
      ) : (
        <Rows>
          {rows.map((row) => (
            <Row
              key={row.number}
              title={row.title}
              href={paths.decision(row.number)}
              meta={
                <span>
                  {row.number} · {row.bodyName} · <Day on={row.decidedAt} />
                </span>
              }
              end={
                <>
                  <OutcomeTag outcome={row.outcome} />
                  {row.isReplaced && <Tag tone="warning">{t('decisions.standing.replaced')}</Tag>}
                </>
              }
            >
              <p className="ac-measure">{row.statement}</p>
              {row.visibility !== 'public' && (
                <VisibilityTag
                  visibility={row.visibility}
                  reason={row.reasonCode ? t(`reasonCode.${row.reasonCode}`) : undefined}
                />
              )}
            </Row>
          ))}
        </Rows>
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => paths.decisions({ ...values, page: String(to) })} />
      <p className="ac-small ac-no-print">
        <a href={paths.page('register-files')}>{t('decisions.files')}</a>
      </p>
    </Page>
  )
}
