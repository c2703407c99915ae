import { useLoaderData } from '@remix-run/react'
import { citedTexts } from '~/across/citations.server'
import { listHistory } from '~/domain/activity/history.server'
import { findCoalition } from '~/domain/evaluation/plan.server'
import { mayRespondToReport } from '~/domain/evaluation/policy'
import { findReport } from '~/domain/evaluation/reports.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { responseTones } from '~/ui/evaluation/response-tone'
import { Page, Section, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async (read) => {
    const { db, actor, params, now } = read
    const report = await findReport(db, params.slug ?? '', now)
    const body = await findCoalition(db, actor)
    const { slug, title, author, covers, digest, address, publishedAt, responseDueOn, state, response } = report
    const { text } = await citedTexts(read, { text: report.text }, publishedAt)
    const answer = response && (await citedTexts(read, { text: response.text }, response.publishedAt)).text
    return {
      title,
      report: { slug, author, covers, digest, address, publishedAt, responseDueOn, state },
      text,
      response: response && { html: answer ?? '', publishedAt: response.publishedAt },
      body: body.name,
      history: await listHistory(db, actor, { kind: 'evaluationReport', id: report.id }),
      mayRespond: mayRespondToReport(actor, { bodyId: body.id, isAnswered: response !== null }),
    }
  },
  { shared: true },
)

export default function Report() {
  const { title, report, text, history } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const { slug, author, covers, digest, address, publishedAt, state } = report
  return (
    <Page
      title={title}
      eyebrow={t('evaluation.report.by', { author, covers })}
      lead={t('evaluation.report.published', { date: format.day(publishedAt) })}
      meta={<Tag tone={responseTones[state]}>{t(`evaluation.state.${state}`)}</Tag>}
      crumbs={[{ label: t('evaluation.title'), href: paths.evaluation() }, { label: title }]}
      actions={
        <ButtonLink look="secondary" href={paths.evaluationReportFile(slug)}>
          {t('evaluation.report.file')}
        </ButtonLink>
      }
    >
      <Stack gap="loose">
        <Response />
        <Section title={t('evaluation.report.text')}>
          <Prose html={text} />
        </Section>
        <DescriptionList
          items={[
            {
              term: t('evaluation.report.digest'),
              description: (
                <>
                  <code>{digest}</code>
                  <br />
                  <span className="ac-small">{t('evaluation.report.digestNote')}</span>
                </>
              ),
            },
            ...(address
              ? [
                  {
                    term: t('evaluation.report.copy'),
                    description: (
                      <a href={address} rel="nofollow noopener">
                        {address}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <History entries={history} own={title} />
      </Stack>
    </Page>
  )
}

function Response() {
  const { report, response, body, mayRespond } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const date = format.day(report.responseDueOn)
  return (
    <Section
      title={t('evaluation.response', { body })}
      action={
        mayRespond && (
          <ButtonLink href={paths.evaluationResponse(report.slug)}>{t('evaluation.response.write')}</ButtonLink>
        )
      }
    >
      {response ? (
        <>
          <Prose html={response.html} />
          <p className="ac-small ac-muted">
            {t('evaluation.response.published', { date: format.day(response.publishedAt) })}{' '}
            {t('evaluation.response.due', { date })}
          </p>
        </>
      ) : report.state === 'late' ? (
        <Notice tone="warning">{t('evaluation.response.late', { date })}</Notice>
      ) : (
        <p>{t('evaluation.response.due', { date })}</p>
      )}
    </Section>
  )
}
