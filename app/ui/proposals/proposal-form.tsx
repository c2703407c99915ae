import type { ReactNode } from 'react'
import { type ProposalTemplate, reasonCodes } from '#db/schema/words'
import { proposalVisibilities } from '~/domain/proposals/proposal'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { Checkbox, Checkboxes, Radios, Select } from '../forms/choices'
import { controlOf, Field, type FieldProps } from '../forms/field'
import { FormButtons } from '../forms/form-buttons'
import { PostForm } from '../forms/post-form'
import { textOf } from '../forms/problems'
import { TextArea, TextInput } from '../forms/text-input'
import { TemplateGuide } from './templates'

type ProposalFormProps = {
  form: FormState
  action: string
  bodies: { id: string; name: string }[]
  jurisdictions: string[]
  /** The policy that it changes; its text is then a field. */
  policy: { id: string; title: string } | null
  /** The draft of the body's next charter that it puts to the body. */
  charterDraftId: string | null
  /** What the text is written after. */
  template: ProposalTemplate | null
  /** The number of the proposal whose place it takes. */
  supersedes?: string | null
  /** What keeps a change of a draft from overwriting another. */
  guard?: ReactNode
  zone: string
  cancelHref: string
}

export function ProposalForm({
  form,
  action,
  bodies,
  jurisdictions,
  policy,
  charterDraftId,
  template,
  supersedes = null,
  guard,
  zone,
  cancelHref,
}: ProposalFormProps) {
  const t = useT()
  const zoned = t('proposals.field.localTime', { zone: zone.replaceAll('_', ' ') })
  return (
    <PostForm form={form} action={action}>
      {guard}
      {bodies.length === 1 ? (
        <input type="hidden" name="bodyId" value={bodies[0]?.id} />
      ) : (
        <Select
          form={form}
          name="bodyId"
          label={t('proposals.field.body')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        form={form}
        name="title"
        label={t('proposals.field.title')}
        hint={t('proposals.field.titleHint')}
        maxLength={200}
      />
      {template && <TemplateGuide template={template} />}
      {template && <input type="hidden" name="template" value={template} />}
      {supersedes && <input type="hidden" name="supersedes" value={supersedes} />}
      {textOf(form, 'matterId') && <input type="hidden" name="matterId" value={textOf(form, 'matterId')} />}
      <TextArea
        form={form}
        name="text"
        label={t('proposals.field.text')}
        hint={t('proposals.field.textHint')}
        rows={template ? 16 : undefined}
      />
      <TextArea form={form} name="rationale" label={t('proposals.field.rationale')} rows={4} optional />
      {charterDraftId && <input type="hidden" name="charterDraftId" value={charterDraftId} />}
      {policy && (
        <>
          <input type="hidden" name="policyId" value={policy.id} />
          <TextArea
            form={form}
            name="policyText"
            label={t('proposals.field.policyText')}
            hint={t('proposals.field.policyTextHint')}
            rows={16}
          />
        </>
      )}
      <LocalTime form={form} name="opensAt" label={t('proposals.field.opensAt')} hint={zoned} />
      <LocalTime form={form} name="closesAt" label={t('proposals.field.closesAt')} hint={zoned} />
      <LocalTime
        form={form}
        name="commentsCloseAt"
        label={t('proposals.field.commentsCloseAt')}
        hint={t('proposals.field.commentsCloseAtHint')}
        optional
      />
      {jurisdictions.length > 0 && (
        <Checkboxes
          form={form}
          name="jurisdictions"
          label={t('proposals.field.jurisdictions')}
          hint={t('proposals.field.jurisdictionsHint')}
          options={jurisdictions.map((name) => ({ value: name, label: name }))}
          optional
        />
      )}
      <Radios
        form={form}
        name="visibility"
        label={t('proposals.field.visibility')}
        options={proposalVisibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        inline
      />
      <Select
        form={form}
        name="reasonCode"
        label={t('proposals.field.reasonCode')}
        hint={t('proposals.field.reasonCodeHint')}
        options={reasonCodes.map((value) => ({ value, label: t(`reasonCode.${value}`) }))}
        optional
      />
      <Checkbox
        form={form}
        name="hiddenUntilClosing"
        label={t('proposals.field.hiddenUntilClosing')}
        hint={t('proposals.field.hiddenUntilClosingHint')}
      />
      <FormButtons submit={t('action.save')} back={cancelHref} />
    </PostForm>
  )
}

/** A day and a time in the site's zone. */
export function LocalTime(field: FieldProps) {
  return (
    <Field {...field}>
      <input
        className="usa-input ac-input--medium"
        type="datetime-local"
        defaultValue={textOf(field.form, field.name)}
        {...controlOf(field)}
      />
    </Field>
  )
}
