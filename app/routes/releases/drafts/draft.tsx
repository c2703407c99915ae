import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { editRelease } from '~/domain/releases/drafts/drafting.server'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { draftFacts } from '~/domain/releases/drafts/facts'
import { mayEditRelease, mayReviseRelease, mayWithdrawRelease } from '~/domain/releases/policy'
import { narrativeParts, ReleaseText } from '~/domain/releases/release'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { History } from '~/ui/activity/history'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Section } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { DraftFrame } from '~/ui/releases/drafts/frame'

export const loader = member.read(async ({ db, actor, params }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  const { title, period, summary, successes, obstacles, methods, sources, revisionNote } = release
  return {
    title,
    facts: draftFacts(release),
    text: { title, period, summary, successes, obstacles, methods, sources, revisionNote: revisionNote ?? '' },
    html: narrativeParts.map((part) => ({ part, html: renderMarkdown(release[part]) })),
    history: await listHistory(db, actor, { kind: 'release', id: release.id }),
    isRevision: release.revises !== null,
    mayEdit: mayEditRelease(actor, release),
    mayWithdraw: mayWithdrawRelease(actor, release),
    mayRevise: mayReviseRelease(actor, release) && release.revisedBy === null,
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const slug = params.slug ?? ''
  const input = form.parse(ReleaseText)
  await write((tx) => editRelease(tx, actor, slug, input, now))
  return done(paths.releaseDraft(slug), 'releaseSaved')
})

const rows = { summary: 3, successes: 7, obstacles: 7, methods: 4, sources: 3 } as const

export default function Draft() {
  const { facts, text, html, isRevision, mayEdit, mayRevise, mayWithdraw, history } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(text)
  return (
    <DraftFrame release={facts} part="text">
      {mayRevise && (
        <p>
          <ButtonLink look="secondary" href={paths.releaseNew(facts.slug)}>
            {t('releases.draft.revise')}
          </ButtonLink>{' '}
          {mayWithdraw && (
            <ButtonLink look="quiet" href={paths.releaseWithdrawal(facts.slug)}>
              {t('releases.withdrawal.title')}
            </ButtonLink>
          )}
        </p>
      )}
      {mayEdit ? (
        <Section title={t('releases.draft.text')} lead={t('releases.draft.textLead')}>
          <PostForm form={form} action={paths.releaseDraft(facts.slug)}>
            <TextInput
              form={form}
              name="title"
              label={t('releases.field.title')}
              hint={t('releases.field.titleHint')}
              maxLength={160}
            />
            {isRevision ? (
              <>
                <input type="hidden" name="period" value={text.period} />
                <TextArea form={form} name="revisionNote" label={t('releases.field.revisionNote')} rows={3} optional />
              </>
            ) : (
              <TextInput
                form={form}
                name="period"
                label={t('releases.field.period')}
                hint={t('releases.field.periodHint')}
                width="short"
              />
            )}
            {narrativeParts.map((part) => (
              <TextArea
                key={part}
                form={form}
                name={part}
                label={t(`releases.part.${part}`)}
                hint={part === 'summary' ? t('releases.field.markdown') : undefined}
                rows={rows[part]}
                optional={part === 'methods' || part === 'sources'}
              />
            ))}
            <ButtonRow>
              <Button>{t('action.save')}</Button>
            </ButtonRow>
          </PostForm>
        </Section>
      ) : (
        <>
          {!facts.moments.publishedAt && <Notice>{t('releases.draft.notYours')}</Notice>}
          {html.map(({ part, html: words }) => (
            <Section key={part} title={t(`releases.part.${part}`)} level={3}>
              <Prose html={words} />
            </Section>
          ))}
        </>
      )}
      <History entries={history} own={facts.title} />
    </DraftFrame>
  )
}
