import { useLoaderData } from '@remix-run/react'
import { listJurisdictions, reviseProposal } from '~/domain/proposals/drafting.server'
import { mayEditProposal } from '~/domain/proposals/policy'
import { ProposalInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { localOf } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { RevisionGuard } from '~/ui/forms/revision'
import { Page } from '~/ui/layout/page'
import { ProposalForm } from '~/ui/proposals/proposal-form'

export const loader = member.read(async ({ db, actor, params, now, t, site }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  if (!mayEditProposal(actor, proposal, now)) notFound()
  const { policyId, policy } = proposal
  return {
    title: t('proposals.draft.edit'),
    number: proposal.number,
    bodies: [{ id: proposal.bodyId, name: proposal.bodyName }],
    charterDraftId: proposal.charterDraftId,
    policy: policyId && policy ? { id: policyId, title: policy.title } : null,
    jurisdictions: await listJurisdictions(db),
    zone: site.timeZone,
    template: proposal.template,
    revision: proposal.revision,
    values: {
      bodyId: proposal.bodyId,
      title: proposal.title,
      text: proposal.text,
      rationale: proposal.rationale,
      policyText: proposal.policyText ?? '',
      opensAt: localOf(proposal.opensAt, site.timeZone),
      closesAt: localOf(proposal.closesAt, site.timeZone),
      commentsCloseAt: proposal.commentsCloseAt ? localOf(proposal.commentsCloseAt, site.timeZone) : '',
      jurisdictions: proposal.jurisdictions,
      visibility: proposal.visibility,
      reasonCode: proposal.reasonCode ?? '',
      hiddenUntilClosing: proposal.hiddenUntilClosing ? 'yes' : '',
      matterId: proposal.matterId ?? '',
    },
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(ProposalInput)
  await write((tx) => reviseProposal(tx, actor, number, input, now))
  return done(paths.proposal(number), 'proposalRevised')
})

export default function ProposalEdit() {
  const { title, number, bodies, policy, charterDraftId, template, revision, jurisdictions, zone, values } =
    useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  const watched = (['title', 'text', 'rationale', 'policyText'] as const).map((key) => ({
    key,
    label: t(`proposals.field.${key}`),
    now: values[key],
  }))
  return (
    <Page
      title={title}
      eyebrow={number}
      lead={t('proposals.draft.lead')}
      crumbs={[
        { label: t('proposals.title'), href: paths.proposals() },
        { label: number, href: paths.proposal(number) },
        { label: title },
      ]}
    >
      <ProposalForm
        form={form}
        action={paths.proposalEdit(number)}
        bodies={bodies}
        jurisdictions={jurisdictions}
        policy={policy}
        charterDraftId={charterDraftId}
        template={template}
        guard={<RevisionGuard form={form} revision={revision} watched={watched} />}
        zone={zone}
        cancelHref={paths.proposal(number)}
      />
    </Page>
  )
}
