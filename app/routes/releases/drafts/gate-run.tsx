import { data, type HeadersFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { draftFacts } from '~/domain/releases/drafts/facts'
import { mayRunGate } from '~/domain/releases/policy'
import { answerTo } from '~/http/answers.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { runOf, stopRun } from '~/platform/disclosure-runs.server'
import { PostForm } from '~/ui/forms/post-form'
import { Section } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { DraftFrame } from '~/ui/releases/drafts/frame'

/** Seconds after which a browser looks again. */
const again = 3

export const loader = member.read(async ({ db, actor, params, t }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  mayOrForbid(mayRunGate(actor, release))
  const run = runOf(release.id)
  if (run?.kind === 'ended') throw done(paths.releaseGate(release.slug), run.passed ? 'gatePassed' : 'gateRefused')
  if (run?.kind === 'failed') throw answerTo(run.error)
  const body = {
    title: `${t('releases.gate.running')}: ${release.title}`,
    facts: draftFacts(release),
    progress: run?.kind === 'running' ? run.progress : null,
    startedAt: run?.kind === 'running' ? run.startedAt : null,
  }
  return data(body, run?.kind === 'running' ? { headers: { Refresh: String(again) } } : {})
})

/** Stops the run. */
export const action = member.write(async ({ db, actor, params }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  mayOrForbid(mayRunGate(actor, release))
  await stopRun(release.id)
  return done(paths.releaseGate(release.slug), 'gateStopped')
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function GateRun() {
  const { facts, progress, startedAt } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  if (!startedAt)
    return (
      <DraftFrame release={facts} part="gate">
        <Section title={t('releases.gate.lost')} lead={t('releases.gate.lostText')}>
          <ButtonLink href={paths.releaseGate(facts.slug)}>{t('releases.gate.run')}</ButtonLink>
        </Section>
      </DraftFrame>
    )
  const { phase, cost, bound } = progress ?? { phase: 'reading', cost: null, bound: null }
  return (
    <DraftFrame release={facts} part="gate">
      <Section title={t('releases.gate.running')} lead={t('releases.gate.runningLead')}>
        <p>{t('releases.gate.since', { time: format.dateTime(startedAt) })}</p>
        <p>
          <strong>{t(`releases.gate.phase.${phase}`)}</strong>
        </p>
        {cost !== null && bound !== null && (
          <p>
            {t('releases.gate.soFar', { cost: format.number(cost), bound: format.number(Math.ceil(bound - 1e-6)) })}
          </p>
        )}
        <PostForm form={form} action={paths.gateRun(facts.slug)}>
          <ButtonRow>
            <ButtonLink look="quiet" href={paths.gateRun(facts.slug)}>
              {t('releases.gate.look')}
            </ButtonLink>
            <Button>{t('releases.gate.stop')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </DraftFrame>
  )
}
