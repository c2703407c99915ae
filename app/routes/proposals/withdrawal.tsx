import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayWithdraw } from '~/domain/proposals/policy'
import { withdrawProposal } from '~/domain/proposals/procedure.server'
import { WithdrawalInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  if (!mayWithdraw(actor, proposal, now)) notFound()
  return { title: t('proposals.withdrawal.title', { number: proposal.number }), number: proposal.number }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(WithdrawalInput)
  await write((tx) => withdrawProposal(tx, actor, number, input, now))
  return done(paths.proposal(number), 'proposalWithdrawn')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Withdrawal() {
  const { title, number } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      lead={t('proposals.withdrawal.lead')}
      crumbs={[
        { label: t('proposals.title'), href: paths.proposals() },
        { label: number, href: paths.proposal(number) },
        { label: title },
      ]}
    >
      <PostForm form={form} action={paths.proposalWithdrawal(number)}>
        <TextArea form={form} name="reason" label={t('proposals.withdrawal.reason')} maxLength={5000} />
        <ButtonRow>
          <Button look="danger">{t('proposals.withdrawal.button')}</Button>
          <ButtonLink look="quiet" href={paths.proposal(number)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
