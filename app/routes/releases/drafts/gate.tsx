import { useLoaderData } from '@remix-run/react'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { draftFacts } from '~/domain/releases/drafts/facts'
import { assessRelease, keepAssessment } from '~/domain/releases/gate/gate.server'
import { isSparse, sparseShare } from '~/domain/releases/gate/record'
import { mayRunGate } from '~/domain/releases/policy'
import { GateInput } from '~/domain/releases/release'
import { findGateRecord } from '~/domain/releases/review.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { isRunning, startRun } from '~/platform/disclosure-runs.server'
import { gateInThread } from '~/platform/disclosure-threads.server'
import { Checkbox } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Section } from '~/ui/layout/page'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { renderAsPublished } from '~/ui/releases/as-published.server'
import { DraftFrame } from '~/ui/releases/drafts/frame'
import { GateFindings, Redesign, Refusal } from '~/ui/releases/drafts/gate-findings'
import { Merges } from '~/ui/releases/drafts/gate-proof'

export const loader = member.read(async ({ db, actor, params, t, site }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  return {
    title: `${t('releases.draft.gate')}: ${release.title}`,
    facts: draftFacts(release),
    threshold: release.threshold ?? site.threshold,
    gate: await findGateRecord(db, release),
    running: isRunning(release.id),
    mayRun: mayRunGate(actor, release),
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now }) => {
  const slug = params.slug ?? ''
  const { tell } = form.parse(GateInput)
  const release = await findRelease(db, actor, slug)
  const state = await startRun(release.id, now, momentMs, async (watch) => {
    const tools = { run: gateInThread(watch), render: renderAsPublished }
    const assessment = await assessRelease(db, actor, slug, tools)
    watch.signal.throwIfAborted()
    await write((tx) => keepAssessment(tx, actor, assessment, { tell }, now))
    return { passed: assessment.result.passed }
  })
  if (state.kind === 'running') return done(paths.gateRun(slug))
  if (state.kind === 'stopped') return done(paths.releaseGate(slug), 'gateStopped')
  return done(paths.releaseGate(slug), state.kind === 'ended' && state.passed ? 'gatePassed' : 'gateRefused')
})

/** So long an answer waits for the run; after that a page says how far it is. */
const momentMs = 8000

export default function Gate() {
  const { facts, gate, mayRun, running, threshold } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ tell: 'yes' })
  return (
    <DraftFrame release={facts} part="gate">
      <Section title={t('releases.draft.gate')} lead={t('releases.gate.lead')}>
        <p>{t('releases.gate.rule', { threshold, below: threshold - 1 })}</p>
        {running && (
          <Notice tone="info" title={t('releases.gate.running')}>
            {mayRun && <a href={paths.gateRun(facts.slug)}>{t('releases.gate.look')}</a>}
          </Notice>
        )}
        {mayRun && !running && (
          <PostForm form={form} action={paths.releaseGate(facts.slug)}>
            <Checkbox form={form} name="tell" label={t('releases.gate.tell')} />
            <ButtonRow>
              <Button>{t(gate ? 'releases.gate.again' : 'releases.gate.run')}</Button>
            </ButtonRow>
          </PostForm>
        )}
      </Section>
      {gate ? <Outcome /> : <EmptyState title={t('releases.gate.never')} />}
    </DraftFrame>
  )
}

function Outcome() {
  const { gate } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (!gate) return null
  const { blocked, totals, optimal } = gate.report
  const title = t(blocked ? 'releases.gate.refused' : 'releases.gate.passed', { date: format.dateTime(gate.madeAt) })
  const { cells, withheld, primary, complementary } = totals
  return (
    <Section title={title}>
      <Refusal gate={gate} />
      {!blocked && (
        <Notice tone="success" title={t('releases.gate.passedText', { n: withheld, cells, primary, complementary })}>
          <p>{t(optimal ? 'releases.gate.optimal' : 'releases.gate.notOptimal')}</p>
        </Notice>
      )}
      {!blocked && isSparse(gate) && (
        <Notice tone="info" title={t('releases.gate.sparse', { percent: format.percent(sparseShare) })}>
          <Redesign />
        </Notice>
      )}
      {!blocked && <Merges gate={gate} />}
      <GateFindings gate={gate} />
    </Section>
  )
}
