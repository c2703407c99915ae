import { useLoaderData } from '@remix-run/react'
import { ReferralInput } from '~/domain/proposals/course'
import { mayRefer } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { listReferrals, referProposal } from '~/domain/proposals/referral.server'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  const targets = await listReferrals(db, proposal)
  if (!mayRefer(actor, proposal, now) || targets.length === 0) notFound()
  return {
    title: t('proposals.referral.title', { number: proposal.number }),
    number: proposal.number,
    about: proposal.title,
    isRoom: proposal.visibility === 'body',
    isDecided: proposal.state === 'decided',
    targets,
    values: { bodyId: targets.length === 1 ? (targets[0]?.id ?? '') : '' },
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(ReferralInput)
  await write((tx) => referProposal(tx, actor, number, input, now))
  return done(paths.proposal(number), 'proposalReferred')
})

export default function Referral() {
  const { title, number, about, isRoom, isDecided, targets, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={about}
      lead={t('proposals.referral.lead')}
      crumbs={trails(t).proposal(number)}
      submit={t('proposals.referral.button')}
      action={paths.proposalReferral(number)}
      above={
        <Notice tone={isRoom ? 'warning' : 'info'}>
          <p>{t(isDecided ? 'proposals.referral.stays' : 'proposals.referral.ends')}</p>
          {isRoom && <p>{t('proposals.referral.room')}</p>}
        </Notice>
      }
    >
      <Radios
        form={form}
        name="bodyId"
        label={t('proposals.referral.body')}
        options={targets.map(({ id, name, link }) => ({
          value: id,
          label: name,
          hint: t(`proposals.referral.${link}`),
        }))}
      />
      <TextArea form={form} name="reason" label={t('proposals.referral.reason')} rows={4} maxLength={2000} />
    </FormPage>
  )
}
