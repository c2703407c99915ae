import { useLoaderData } from '@remix-run/react'
import { ExtensionInput } from '~/domain/proposals/course'
import { extendProposal } from '~/domain/proposals/extension.server'
import { mayExtend } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { localOf } from '~/domain/time'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Notice } from '~/ui/primitives/notice'
import { Moment } from '~/ui/proposals/moments'
import { LocalTime } from '~/ui/proposals/proposal-form'

const route = formRoute({
  find: ({ db, actor, params, now }) => findProposal(db, actor, params.number ?? '', now),
  may: ({ actor, now }, proposal) => mayExtend(actor, proposal, now),
  otherwise: 'missing',
  page: ({ site, t }, { number, closesAt }) => ({
    title: t('proposals.extension.title', { number }),
    number,
    closesAt,
    zone: site.timeZone.replaceAll('_', ' '),
    values: { closesAt: localOf(closesAt, site.timeZone) },
  }),
  input: ExtensionInput,
  command: (tx, { actor, now }, { number }, input) => extendProposal(tx, actor, number, input, now),
  to: ({ number }) => paths.proposal(number),
  notice: 'proposalExtended',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Extension() {
  const { title, number, closesAt, zone, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('proposals.extension.lead')}
      crumbs={trails(t).proposal(number)}
      submit={t('proposals.extension.button')}
      action={paths.proposalExtension(number)}
      above={
        <>
          {form.stale && form.problems?.form && <Notice tone="warning">{form.problems.form}</Notice>}
          <p>
            {t('proposals.extension.now')} <Moment at={closesAt} />
          </p>
        </>
      }
    >
      <input type="hidden" name="formerClosesAt" value={new Date(closesAt).toISOString()} />
      <LocalTime
        form={form}
        name="closesAt"
        label={t('proposals.extension.closesAt')}
        hint={t('proposals.field.localTime', { zone })}
      />
      <TextArea form={form} name="reason" label={t('proposals.extension.reason')} rows={4} maxLength={2000} />
    </FormPage>
  )
}
