import { useLoaderData } from '@remix-run/react'
import { listSaidDid } from '~/domain/community/said-did.server'
import { askedPage } from '~/domain/paging'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Paragraphs } from '~/ui/community/paragraphs'
import { Cluster, Page, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Pagination } from '~/ui/lists/pagination'
import { answerTone } from '~/ui/matters/answer-card'
import { ButtonLink } from '~/ui/primitives/button'
import { Card } from '~/ui/primitives/card'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Stat, Stats } from '~/ui/primitives/stat'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, url, t }) => {
    const ledger = await listSaidDid(db, { page: askedPage(url.searchParams.get('page')) })
    return { title: t('community.saidDid.title'), ...ledger }
  },
  { shared: true },
)

export default function SaidDid() {
  const { title, entries, page, pages, answered, medianDays, inTimeShare } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} lead={t('community.saidDid.lead')}>
      {medianDays !== null && inTimeShare !== null && (
        <Stats>
          <Stat label={t('community.saidDid.answered')} value={format.number(answered)} />
          <Stat
            label={t('community.saidDid.median')}
            value={t('community.days', { n: medianDays })}
            note={t('community.saidDid.medianNote')}
          />
          <Stat label={t('community.saidDid.inTime')} value={format.percent(inTimeShare)} />
        </Stats>
      )}
      {entries.length === 0 ? (
        <EmptyState
          title={t('community.saidDid.none')}
          action={<ButtonLink href={paths.tellUs()}>{t('community.tellUs.title')}</ButtonLink>}
        >
          {t('community.saidDid.noneWhy')}
        </EmptyState>
      ) : (
        <Stack gap="loose">
          {entries.map((entry) => (
            <Card
              key={entry.id}
              title={entry.title}
              href={paths.matter(entry.number)}
              level={2}
              eyebrow={entry.number}
              foot={
                <Cluster>
                  <span>{t('community.saidDid.voices', { n: entry.voices })}</span>
                  <span>{t('community.saidDid.took', { n: entry.days })}</span>
                  {entry.bodyName && <span>{entry.bodyName}</span>}
                </Cluster>
              }
            >
              <DescriptionList
                items={[
                  { term: t('community.saidDid.said'), description: <Paragraphs text={entry.said} /> },
                  {
                    term: t('community.saidDid.did'),
                    description: (
                      <Stack gap="tight">
                        <Cluster>
                          {entry.answerKind && (
                            <Tag tone={answerTone[entry.answerKind]}>{t(`answerKind.${entry.answerKind}`)}</Tag>
                          )}
                          {entry.sentTo && <span>{t('matters.sentTo', { whom: entry.sentTo })}</span>}
                          {entry.plannedOn && (
                            <span>{t('matters.plannedFor', { date: format.day(entry.plannedOn) })}</span>
                          )}
                          {entry.answeredAt && (
                            <span className="ac-muted">
                              {t('matters.answeredOn', { date: format.day(entry.answeredAt) })}
                            </span>
                          )}
                        </Cluster>
                        <Paragraphs text={entry.answer ?? ''} />
                      </Stack>
                    ),
                  },
                ]}
              />
            </Card>
          ))}
        </Stack>
      )}
      <Pagination page={page} pages={pages} hrefFor={(number) => paths.saidDid(String(number))} />
    </Page>
  )
}
