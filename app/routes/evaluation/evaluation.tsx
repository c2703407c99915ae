import { useLoaderData } from '@remix-run/react'
import { coalitionOf, findPlan } from '~/domain/evaluation/plan.server'
import { mayFixPlan, mayPublishReport, mayWritePlan } from '~/domain/evaluation/policy'
import { listReports } from '~/domain/evaluation/reports.server'
import { changesOf } from '~/domain/policies/text-change'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { fieldsChanged, PlanChanges } from '~/ui/evaluation/plan-changes'
import { QuestionCard } from '~/ui/evaluation/question-card'
import { responseTones } from '~/ui/evaluation/response-tone'
import { Grid, Page, Section, Stack } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, site, now, t }) => {
    const { fixed, questions, dropped, changes } = await findPlan(db, actor)
    const body = await coalitionOf(db, actor)
    const isMember = actor.kind === 'person' && actor.isMember
    return {
      title: t('evaluation.title'),
      programme: site.programmeName,
      fixed,
      questions: questions.map(({ number, spoken }) => ({ number, spoken })),
      dropped: dropped.map(({ number, spoken }) => ({ number, spoken })),
      changes: changes.map(({ before, after, changedByName, ...change }) => ({
        ...change,
        changedByName: isMember ? changedByName : null,
        fields: fieldsChanged(before, after, changesOf),
      })),
      reports: (await listReports(db, now)).map(
        ({ slug, title, author, covers, publishedAt, responseDueOn, state }) => ({
          ...{ slug, title, author, covers, publishedAt, responseDueOn, state },
        }),
      ),
      may: {
        write: mayWritePlan(actor),
        fix: body !== null && mayFixPlan(actor, { isFixed: fixed !== null, bodyId: body.id }),
        report: mayPublishReport(actor),
      },
    }
  },
  { shared: true },
)

export default function Evaluation() {
  const { title, programme, fixed, questions, dropped, changes, may } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} lead={t('evaluation.lead', { programme })}>
      <Stack gap="loose">
        <Reports />
        <Section
          title={t('evaluation.plan')}
          action={
            <>
              {may.write && <a href={paths.evaluationQuestionNew()}>{t('evaluation.question.new')}</a>}
              {may.fix && questions.length > 0 && <a href={paths.evaluationFixing()}>{t('evaluation.fix')}</a>}
            </>
          }
        >
          {fixed ? (
            <p className="ac-measure">
              {t('evaluation.plan.fixed', { body: fixed.bodyName, date: format.day(fixed.on) })} {fixed.note}
            </p>
          ) : (
            <Notice tone="warning">{t('evaluation.plan.draft')}</Notice>
          )}
          {questions.length === 0 ? (
            <EmptyState title={t('evaluation.plan.none')} />
          ) : (
            <Grid size="half">
              {questions.map(({ number, spoken }) => (
                <QuestionCard key={number} number={number} spoken={spoken} mayWrite={may.write} />
              ))}
              {dropped.map(({ number, spoken }) => (
                <QuestionCard key={number} number={number} spoken={spoken} mayWrite={false} isDropped />
              ))}
            </Grid>
          )}
        </Section>
        {fixed && (
          <Section title={t('evaluation.changes')} id="changes">
            <PlanChanges changes={changes} />
          </Section>
        )}
      </Stack>
    </Page>
  )
}

function Reports() {
  const { reports, may } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Section
      title={t('evaluation.reports')}
      lead={t('evaluation.reports.lead')}
      action={may.report && <ButtonLink href={paths.evaluationReportNew()}>{t('evaluation.report.new')}</ButtonLink>}
    >
      {reports.length === 0 ? (
        <p>{t('evaluation.reports.none')}</p>
      ) : (
        <Rows>
          {reports.map(({ slug, title, author, covers, publishedAt, responseDueOn, state }) => (
            <Row
              key={slug}
              title={title}
              href={paths.evaluationReport(slug)}
              meta={`${t('evaluation.report.by', { author, covers })} ${format.day(publishedAt)}`}
              end={<Tag tone={responseTones[state]}>{t(`evaluation.state.${state}`)}</Tag>}
            >
              {(state === 'due' || state === 'late') && (
                <p className="ac-small">{t(`evaluation.response.${state}`, { date: format.day(responseDueOn) })}</p>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}
