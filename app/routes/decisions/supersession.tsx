import { useLoaderData } from '@remix-run/react'
import { findDecision } from '~/domain/proposals/decisions/decisions.server'
import { SupersessionInput } from '~/domain/proposals/decisions/supersession'
import { listReplaceable, recordSupersession } from '~/domain/proposals/decisions/supersession.server'
import { mayRecordSupersession } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Notice } from '~/ui/primitives/notice'

const route = formRoute({
  find: ({ db, actor, params }) => findDecision(db, actor, params.number ?? ''),
  may: ({ actor }, decision) => mayRecordSupersession(actor, decision),
  otherwise: 'missing',
  page: async ({ db, actor, now, t }, decision) => ({
    title: t('decisions.supersession.title'),
    number: decision.number,
    name: (await findProposal(db, actor, decision.proposalNumber, now)).title,
    replaceable: await listReplaceable(db, actor, decision),
  }),
  input: SupersessionInput,
  command: (tx, { actor, now }, { number }, input) => recordSupersession(tx, actor, number, input, now),
  to: ({ number }) => paths.decision(number),
  notice: 'decisionSuperseded',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Supersession() {
  const { title, number, name, replaceable } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${number} · ${name}`}
      lead={t('decisions.supersession.lead')}
      crumbs={trails(t).decision(number)}
      submit={t('decisions.supersession.button')}
      instead={replaceable.length === 0 && <Notice>{t('decisions.supersession.none')}</Notice>}
    >
      <Select
        form={form}
        name="replaces"
        label={t('decisions.supersession.replaces')}
        options={replaceable.map((one) => ({
          value: one.number,
          label: `${one.number} ${one.title} (${format.day(one.decidedAt)})`,
        }))}
      />
      <TextArea form={form} name="note" label={t('decisions.supersession.note')} rows={3} maxLength={2000} optional />
    </FormPage>
  )
}
