import { useLoaderData } from '@remix-run/react'
import { isPromiseLate, type SubmissionState, submissionStates } from '~/domain/community/submission'
import { countSubmissions, listSubmissions } from '~/domain/community/submissions.server'
import { latenessOf } from '~/domain/matters/matter'
import { askedPage, pagingOf } from '~/domain/paging'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Tabs } from '~/ui/layout/nav'
import { Cluster, Page } from '~/ui/layout/page'
import { Pagination } from '~/ui/lists/pagination'
import { Row, Rows } from '~/ui/lists/rows'
import { LatenessTag } from '~/ui/matters/matter-tags'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

const stateOf = (wish: string | null): SubmissionState => submissionStates.find((state) => state === wish) ?? 'new'

/** Exists for the liaison and the project manager alone. */
export const loader = member.read(async ({ db, actor, url, today, site, t }) => {
  const counts = await countSubmissions(db, actor)
  const state = stateOf(url.searchParams.get('state'))
  const { page, pages } = pagingOf('submissions', counts[state], askedPage(url.searchParams.get('page')))
  const rows = await listSubmissions(db, actor, { state, page })
  return {
    title: t('community.triage.title'),
    counts,
    state,
    page,
    pages,
    submissions: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      area: row.area,
      opening: row.text.length > 180 ? `${row.text.slice(0, 180)}…` : row.text,
      receivedAt: row.receivedAt,
      dueOn: row.dueOn,
      matterNumber: row.matterNumber,
      bodyName: row.bodyName,
      wroteBack: row.wroteBack,
      lateness: isPromiseLate(row, today) ? latenessOf(row.dueOn, today, site.holidays) : ('on-time' as const),
    })),
  }
})

export default function Triage() {
  const { title, counts, state, page, pages, submissions } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} lead={t('community.triage.lead')}>
      <Tabs
        label={t('community.triage.states')}
        items={submissionStates.map((one) => ({
          href: paths.triage({ state: one }),
          label: t(`submissionState.${one}`),
          count: counts[one],
          current: one === state,
        }))}
      />
      {submissions.length === 0 ? (
        <EmptyState title={t('community.triage.none')}>{t('community.triage.noneWhy')}</EmptyState>
      ) : (
        <Rows>
          {submissions.map((one) => (
            <Row
              key={one.id}
              title={one.area ? `${t(`submissionKind.${one.kind}`)}: ${one.area}` : t(`submissionKind.${one.kind}`)}
              href={paths.submission(one.id)}
              meta={
                <>
                  <span>{t('community.receivedOn', { date: format.day(one.receivedAt) })}</span>
                  {(state === 'new' || state === 'with-body') && (
                    <span>
                      {t(state === 'new' ? 'community.routeBy' : 'community.answerDue', {
                        date: format.day(one.dueOn),
                      })}
                    </span>
                  )}
                  {one.bodyName && <span>{one.bodyName}</span>}
                  {one.matterNumber && <span>{one.matterNumber}</span>}
                </>
              }
              end={
                <Cluster>
                  <LatenessTag lateness={one.lateness} />
                  {one.wroteBack && <Tag tone="info">{t('community.triage.wroteBack')}</Tag>}
                </Cluster>
              }
            >
              <p className="ac-measure">{one.opening}</p>
            </Row>
          ))}
        </Rows>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.triage({ state, page: String(number) })} />
    </Page>
  )
}
