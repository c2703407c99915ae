import { useLoaderData } from '@remix-run/react'
import { findBody } from '~/domain/bodies/body.server'
import { termsOf } from '~/domain/charters/charter'
import { findCharterDraft, findCharterTerms } from '~/domain/charters/charters.server'
import { mayDraftCharter } from '~/domain/charters/policy'
import { NotFound } from '~/domain/errors'
import { mayDraftProposal } from '~/domain/proposals/policy'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { CharterComparison } from '~/ui/charters/comparison'
import { Page, Section } from '~/ui/layout/page'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { PrintButton } from '~/ui/primitives/print-button'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, params, site, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const draft = await findCharterDraft(db, actor, params.draftId ?? '')
  if (draft.bodyId !== body.id) throw new NotFound()
  const isOpen = draft.state === 'draft' && !body.endedAt
  return {
    title: t('charters.draft.of', { name: body.name }),
    body: { slug: body.slug, name: body.name },
    draft: {
      id: draft.id,
      state: draft.state,
      reason: draft.reason,
      draftedAt: draft.draftedAt,
      draftedByName: draft.draftedByName,
      proposals: draft.proposals,
    },
    before: await findCharterTerms(db, draft),
    after: termsOf(draft),
    terminology: site.terminology,
    may: {
      change: isOpen && mayDraftCharter(actor),
      propose: isOpen && mayDraftProposal(actor, { bodyId: body.id }),
      beginAgain: !isOpen && !body.endedAt && mayDraftCharter(actor),
    },
  }
})

const tones = {
  draft: 'neutral',
  proposed: 'info',
  adopted: 'success',
  declined: 'warning',
  discarded: 'neutral',
} as const

export default function CharterDraft() {
  const { title, body, draft, before, after, terminology, may } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={draft.reason || undefined}
      meta={
        <>
          <Tag tone={tones[draft.state]}>{t(`charters.draftState.${draft.state}`)}</Tag>
          <span>
            {draft.draftedByName},{' '}
            <DateTime value={new Date(draft.draftedAt).toISOString()}>{format.day(draft.draftedAt)}</DateTime>
          </span>
          {draft.proposals.map((number) => (
            <a key={number} href={paths.proposal(number)}>
              {number}
            </a>
          ))}
        </>
      }
      crumbs={[
        { label: t('nav.bodies'), href: paths.bodies() },
        { label: body.name, href: paths.body(body.slug) },
        { label: t('charters.title'), href: paths.charter(body.slug) },
        { label: t('charters.draft.title') },
      ]}
      actions={<PrintButton />}
    >
      <Section title={t('charters.next.comparison')} lead={t('charters.draft.comparisonLead')}>
        <CharterComparison
          caption={t('charters.next.comparison')}
          before={before}
          after={after}
          beforeName={t('charters.version', { version: before.version })}
          afterName={t('charters.draft.title')}
          say={{ t, format, terminology }}
        />
      </Section>
      <ButtonRow>
        {may.propose && (
          <ButtonLink href={paths.proposalNew(undefined, undefined, draft.id)}>
            {t('charters.draft.propose')}
          </ButtonLink>
        )}
        {may.change && (
          <>
            <ButtonLink look="secondary" href={paths.charterDraftEdit(body.slug, draft.id)}>
              {t('charters.draft.edit')}
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.charterDraftDiscard(body.slug, draft.id)}>
              {t('charters.draft.discard')}
            </ButtonLink>
          </>
        )}
        {may.beginAgain && (
          <ButtonLink look="secondary" href={paths.charterDraftNew(body.slug, draft.id)}>
            {t('charters.draft.beginAgain')}
          </ButtonLink>
        )}
      </ButtonRow>
    </Page>
  )
}
