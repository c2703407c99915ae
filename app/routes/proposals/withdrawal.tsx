import { useLoaderData } from '@remix-run/react'
import { mayWithdraw } from '~/domain/proposals/policy'
import { withdrawProposal } from '~/domain/proposals/procedure.server'
import { WithdrawalInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params, now }) => findProposal(db, actor, params.number ?? '', now),
  may: ({ actor, now }, proposal) => mayWithdraw(actor, proposal, now),
  otherwise: 'missing',
  page: ({ t }, { number }) => ({ title: t('proposals.withdrawal.title', { number }), number }),
  input: WithdrawalInput,
  command: (tx, { actor, now }, { number }, input) => withdrawProposal(tx, actor, number, input, now),
  to: ({ number }) => paths.proposal(number),
  notice: 'proposalWithdrawn',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Withdrawal() {
  const { title, number } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('proposals.withdrawal.lead')}
      crumbs={trails(t).proposal(number)}
      submit={t('proposals.withdrawal.button')}
      danger
      action={paths.proposalWithdrawal(number)}
    >
      <TextArea form={form} name="reason" label={t('proposals.withdrawal.reason')} maxLength={5000} />
    </FormPage>
  )
}
