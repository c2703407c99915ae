import { useLoaderData } from '@remix-run/react'
import { governanceKinds } from '#db/schema/words'
import { mayOrForbid } from '~/domain/access/permit'
import { earliestEffect, GovernanceInput, noticeDaysFor } from '~/domain/agreement/governance'
import { announceGovernance } from '~/domain/agreement/governance.server'
import { mayAnnounceGovernance } from '~/domain/agreement/policy'
import { listBodies } from '~/domain/bodies/body.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, site, today, t }) => {
  mayOrForbid(mayAnnounceGovernance(actor))
  const noticeDays = noticeDaysFor(site, null)
  return {
    title: t('agreement.governance.new'),
    noticeDays,
    earliest: earliestEffect(today, noticeDays),
    bodies: (await listBodies(db, actor)).map(({ id, name }) => ({ value: id, label: name })),
  }
})

export const action = member.write(async ({ write, actor, site, form, today, now }) => {
  const input = form.parse(GovernanceInput)
  const { id } = await write((tx) => announceGovernance(tx, actor, site, input, today, now))
  return done(paths.governanceNotice(id), 'governanceAnnounced')
})

export default function GovernanceNoticeNew() {
  const { title, noticeDays, earliest, bodies } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ takesEffectOn: earliest })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('agreement.governance.newLead', { n: noticeDays })}
      crumbs={[[t('agreement.governance.title'), paths.governanceNotices()]]}
      submit={t('agreement.governance.button')}
    >
      <Radios
        form={form}
        name="kind"
        label={t('agreement.governance.field.kind')}
        options={governanceKinds.map((kind) => ({ value: kind, label: t(`governanceKind.${kind}`) }))}
      />
      <Select
        form={form}
        name="bodyId"
        label={t('agreement.governance.field.body')}
        hint={t('agreement.governance.field.bodyHint')}
        options={bodies}
        emptyLabel={t('agreement.governance.field.noBody')}
        optional
      />
      <TextInput form={form} name="title" label={t('agreement.governance.field.title')} maxLength={160} />
      <TextArea form={form} name="text" label={t('agreement.governance.field.text')} rows={10} maxLength={10_000} />
      <TextInput
        form={form}
        name="takesEffectOn"
        type="date"
        label={t('agreement.governance.field.takesEffectOn')}
        hint={t('agreement.governance.field.earliest', { day: format.day(earliest) })}
        width="medium"
      />
    </FormPage>
  )
}
