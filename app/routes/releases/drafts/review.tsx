import { useLoaderData } from '@remix-run/react'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { draftFacts } from '~/domain/releases/drafts/facts'
import { needsJudgement, needsReason } from '~/domain/releases/gate/record'
import { mayPublishRelease } from '~/domain/releases/policy'
import { viewsOf } from '~/domain/releases/published/layout'
import { narrativeParts, ReviewInput } from '~/domain/releases/release'
import { findDisclosedTables, findGateRecord, reviewRelease, whyNoReview } from '~/domain/releases/review.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { Checkbox } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Section, Stack } from '~/ui/layout/page'
import { Button, ButtonRow, PostButton } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { DraftFrame } from '~/ui/releases/drafts/frame'
import { GateFindings } from '~/ui/releases/drafts/gate-findings'
import { ReleaseTable } from '~/ui/releases/release-table'

export const loader = member.read(async ({ db, actor, params, t, format }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  const gate = await findGateRecord(db, release)
  const disclosed = await findDisclosedTables(db, release)
  const words = { total: t('releases.total'), number: format.number }
  return {
    title: `${t('releases.review.title')}: ${release.title}`,
    facts: draftFacts(release),
    gate: gate && !gate.report.blocked ? gate : null,
    needs: gate ? { reason: needsReason(gate), judgement: needsJudgement(gate) } : { reason: false, judgement: false },
    text: narrativeParts.flatMap((part) => (release[part] ? [{ part, html: renderMarkdown(release[part]) }] : [])),
    tables: release.tables.flatMap(({ id, unit }) => {
      const table = disclosed.get(id)
      return table ? [{ id, views: viewsOf(table, { ...words, count: unit }) }] : []
    }),
    whyNot: whyNoReview(actor, release),
    review: release.reviewedAt
      ? { name: release.reviewedByName ?? '', at: release.reviewedAt, note: release.reviewNote }
      : null,
    mayPublish: mayPublishRelease(actor, release),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const slug = params.slug ?? ''
  const input = form.parse(ReviewInput)
  await write((tx) => reviewRelease(tx, actor, slug, input, now))
  return done(paths.releaseReview(slug), 'releaseReviewed')
})

export default function Review() {
  const { facts, gate, text, tables } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <DraftFrame release={facts} part="review">
      <Section title={t('releases.review.title')} lead={t('releases.review.lead')}>
        {gate ? (
          <>
            <Section title={t('releases.review.preview')} level={3}>
              <Stack gap="loose">
                {tables.flatMap(({ id, views }) =>
                  views.map((view) => <ReleaseTable key={`${id} ${view.title}`} table={view} />),
                )}
                {text.map(({ part, html }) => (
                  <Section key={part} title={t(`releases.part.${part}`)} level={3}>
                    <Prose html={html} />
                  </Section>
                ))}
              </Stack>
            </Section>
            <GateFindings gate={gate} />
            <Decision />
          </>
        ) : (
          <EmptyState title={t('releases.review.none')} />
        )}
      </Section>
    </DraftFrame>
  )
}

/** The second reader's word, or why this person does not give it, and then the publication. */
function Decision() {
  const { facts, needs, whyNot, review, mayPublish } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({})
  if (review) {
    return (
      <Notice tone="success" title={t('releases.review.done', { name: review.name, date: format.day(review.at) })}>
        {review.note && <p>{t('releases.review.note', { note: review.note })}</p>}
        {mayPublish ? (
          <>
            <p>{t('releases.publication.lead')}</p>
            <PostButton action={paths.releasePublication(facts.slug)}>{t('releases.publication.button')}</PostButton>
          </>
        ) : (
          !facts.moments.publishedAt && <p>{t('releases.publication.wait')}</p>
        )}
      </Notice>
    )
  }
  if (whyNot) return <Notice>{t.loose(whyNot)}</Notice>
  return (
    <PostForm form={form} action={paths.releaseReview(facts.slug)}>
      {needs.reason && (
        <TextArea
          form={form}
          name="reason"
          label={t('releases.review.reason')}
          hint={t('releases.review.reasonHint')}
          rows={3}
        />
      )}
      {needs.judgement && <Checkbox form={form} name="seen" label={t('releases.review.seen')} />}
      <ButtonRow>
        <Button>{t('releases.review.button')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
