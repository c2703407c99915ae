import { useLoaderData } from '@remix-run/react'
import { AgreementInput, spokenKinds } from '~/domain/policies/agreement'
import { agreePolicy, listSpeakers, versionsToSpeakOf, withdrawAgreement } from '~/domain/policies/agreements.server'
import { findPolicy } from '~/domain/policies/policies.server'
import { listJurisdictions } from '~/domain/proposals/drafting.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const { policy, versions } = await findPolicy(db, actor, params.slug ?? '')
  const speakers = await listSpeakers(db, actor, policy)
  return {
    title: t('policies.agreement.title', { title: policy.title }),
    slug: policy.slug,
    policyTitle: policy.title,
    organisations: speakers.map((one) => ({ value: one.organisationId, label: one.organisationName })),
    records: speakers.some((one) => !one.isOwn),
    versions: versionsToSpeakOf(versions, today).map(({ id, version, effectiveOn }) => ({ id, version, effectiveOn })),
    jurisdictions: await listJurisdictions(db),
    today,
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const slug = params.slug ?? ''
  await findPolicy(db, actor, slug)
  const input = form.parse(AgreementInput)
  await write((tx) => (input.kind === 'withdrawn' ? withdrawAgreement : agreePolicy)(tx, actor, slug, input, now))
  return done(paths.policy(slug), 'agreementGiven')
})

export default function Agreement() {
  const { title, slug, policyTitle, organisations, records, versions, jurisdictions, today } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({
    organisationId: organisations.length === 1 ? (organisations[0]?.value ?? '') : '',
    versionId: versions[0]?.id ?? '',
    holdsFrom: today,
  })
  const cannot =
    organisations.length === 0 ? 'policies.agreement.none' : versions.length === 0 && 'policies.agreement.noText'
  return (
    <FormPage
      form={form}
      title={title}
      lead={t(records ? 'policies.agreement.leadRecord' : 'policies.agreement.lead')}
      crumbs={[
        [t('policies.title'), paths.policies()],
        [policyTitle, paths.policy(slug)],
      ]}
      here={t('policies.agreement.link')}
      submit={t('policies.agreement.button')}
      action={paths.policyAgreement(slug)}
      instead={cannot && <Notice>{t(cannot)}</Notice>}
    >
      <Select form={form} name="organisationId" label={t('policies.agreement.organisation')} options={organisations} />
      <Radios
        form={form}
        name="kind"
        label={t('policies.agreement.kind')}
        options={spokenKinds.map((value) => ({ value, label: t(`agreementKind.${value}`) }))}
      />
      <Select
        form={form}
        name="versionId"
        label={t('policies.agreement.version')}
        options={versions.map(({ id, version, effectiveOn }) => ({
          value: id,
          label: t('policies.agreement.versionOption', { version, day: format.day(effectiveOn) }),
        }))}
        noEmpty
      />
      {jurisdictions.length > 0 && (
        <Select
          form={form}
          name="jurisdiction"
          label={t('policies.agreement.jurisdiction')}
          options={jurisdictions.map((name) => ({ value: name, label: name }))}
          emptyLabel={t('policies.agreement.everywhere')}
          optional
        />
      )}
      <TextArea
        form={form}
        name="note"
        label={t('policies.agreement.note')}
        hint={t('policies.agreement.noteHint')}
        rows={3}
        maxLength={5000}
        optional
      />
      <TextInput
        form={form}
        name="holdsFrom"
        type="date"
        width="medium"
        label={t('policies.agreement.holdsFrom')}
        hint={t('policies.agreement.holdsFromHint')}
      />
      {records && (
        <Radios
          form={form}
          name="channel"
          label={t('policies.agreement.channel')}
          options={(['room', 'telephone'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
          inline
        />
      )}
    </FormPage>
  )
}
