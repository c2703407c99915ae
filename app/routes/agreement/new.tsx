import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/domain/access/actor'
import { mayOrForbid } from '~/domain/access/permit'
import { mayEnterAgreement } from '~/domain/agreement/policy'
import { AgreementTextInput } from '~/domain/agreement/text'
import { enterAgreement, listAgreementDocuments } from '~/domain/agreement/text.server'
import { listLatestDecisions } from '~/domain/proposals/decisions/decisions.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { contentPages, withNames } from '~/platform/content.server'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, site, today, locale, t }) => {
  mayOrForbid(mayEnterAgreement(actor))
  const [last] = await listAgreementDocuments(db, actor)
  const template = contentPages(locale).find((page) => page.slug === 'agreement-template')
  const names = { programme: site.programmeName, site: site.name, coalition: site.coalitionName, threshold: '' }
  // The agreement is public, so it names only decisions that visitors can open.
  const decisions = await listLatestDecisions(db, visitor, 40)
  return {
    title: t('agreement.new'),
    version: (last?.version ?? 0) + 1,
    siteNoticeDays: site.withdrawalNoticeDays,
    first: {
      title: last?.title ?? template?.title ?? '',
      text: last?.text ?? withNames(template?.body ?? '', names),
      effectiveOn: today,
      noticeDays: last?.noticeDays === null || !last ? '' : String(last.noticeDays),
    },
    decisions: decisions
      .filter((one) => one.outcome === 'adopted')
      .map(({ number, title }) => ({ value: number, label: `${number}, ${title}` })),
  }
})

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(AgreementTextInput)
  const { version } = await write((tx) => enterAgreement(tx, actor, input, now))
  return done(paths.agreement({ version: String(version) }), 'agreementEntered')
})

export default function AgreementNew() {
  const { title, version, siteNoticeDays, first, decisions } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(first)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('agreement.newLead', { version })}
      crumbs={[[t('agreement.title'), paths.agreement()]]}
      submit={t('agreement.button')}
    >
      <TextInput form={form} name="title" label={t('agreement.field.title')} maxLength={160} />
      <TextArea
        form={form}
        name="text"
        label={t('agreement.field.text')}
        hint={t('agreement.field.textHint')}
        rows={24}
      />
      <TextInput form={form} name="effectiveOn" type="date" label={t('agreement.field.effectiveOn')} width="medium" />
      <Select
        form={form}
        name="decisionNumber"
        label={t('agreement.field.decision')}
        options={decisions}
        emptyLabel={t('agreement.field.noDecision')}
        optional
      />
      <TextInput
        form={form}
        name="noticeDays"
        inputMode="numeric"
        label={t('agreement.field.noticeDays')}
        hint={t('agreement.field.noticeDaysHint', { n: siteNoticeDays })}
        width="short"
        optional
      />
    </FormPage>
  )
}
