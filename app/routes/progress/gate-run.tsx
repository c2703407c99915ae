import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ensure } from '~/domain/access/permit'
import { draftFacts } from '~/domain/progress/draft-facts'
import { findRelease } from '~/domain/progress/drafts.server'
import { mayRunGate } from '~/domain/progress/policy'
import { findStewardship } from '~/domain/progress/stewards.server'
import { useForm, useFormat, useT } from '~/http/page'
import { answerTo, done, member } from '~/http/route'
import { paths } from '~/paths'
import { runOf, stopRun } from '~/platform/disclosure-runs.server'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { Section } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { DraftFrame } from '~/ui/progress/draft-frame'

/** Seconds after which a browser looks again. */
const again = 3

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const release = await findRelease(db, actor, params.slug ?? '', now)
  ensure(actor, 'rawTables.read', mayRunGate(actor, release, await findStewardship(db, actor, now)))
  const run = runOf(release.id)
  if (run?.kind === 'ended') throw done(paths.releaseGate(release.slug), run.passed ? 'gatePassed' : 'gateRefused')
  if (run?.kind === 'failed') throw answerTo(run.error)
  const body = {
    title: `${t('progress.gate.running')}: ${release.title}`,
    facts: draftFacts(release),
    progress: run?.kind === 'running' ? run.progress : null,
    startedAt: run?.kind === 'running' ? run.startedAt : null,
  }
  return data(body, run?.kind === 'running' ? { headers: { Refresh: String(again) } } : {})
})

/** Stops the run. */
export const action = member.write(async ({ db, actor, params, now }) => {
  const release = await findRelease(db, actor, params.slug ?? '', now)
  ensure(actor, 'rawTables.read', mayRunGate(actor, release, await findStewardship(db, actor, now)))
  await stopRun(release.id)
  return done(paths.releaseGate(release.slug), 'gateStopped')
})

export const meta: MetaFunction<typeof loader> = titled

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function GateRun() {
  const { facts, progress, startedAt } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  if (!startedAt)
    return (
      <DraftFrame release={facts} part="gate">
        <Section title={t('progress.gate.lost')} lead={t('progress.gate.lostText')}>
          <ButtonLink href={paths.releaseGate(facts.slug)}>{t('progress.gate.run')}</ButtonLink>
        </Section>
      </DraftFrame>
    )
  const { phase, cost, bound } = progress ?? { phase: 'reading', cost: null, bound: null }
  return (
    <DraftFrame release={facts} part="gate">
      <Section title={t('progress.gate.running')} lead={t('progress.gate.runningLead')}>
        <p>{t('progress.gate.since', { time: format.dateTime(startedAt) })}</p>
        <p>
          <strong>{t(`progress.gate.phase.${phase}`)}</strong>
        </p>
        {cost !== null && bound !== null && (
          <p>
            {t('progress.gate.soFar', { cost: format.number(cost), bound: format.number(Math.ceil(bound - 1e-6)) })}
          </p>
        )}
        <PostForm form={form} action={paths.gateRun(facts.slug)}>
          <ButtonRow>
            <ButtonLink look="quiet" href={paths.gateRun(facts.slug)}>
              {t('progress.gate.look')}
            </ButtonLink>
            <Button>{t('progress.gate.stop')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </DraftFrame>
  )
}
