import type { ReactNode } from 'react'
import type { Translate } from '~/i18n/translate'
import { PostForm } from '../forms/post-form'
import type { FormState } from '../forms/problems'
import { TextInput } from '../forms/text-input'
import { Button, ButtonLink, ButtonRow } from '../primitives/button'

type TermFormProps = { form: FormState; t: Translate; back: string; guard?: ReactNode }

/** Sets the last day of a seat, of somebody's term on it, or of an office. `guard` is the form's RevisionGuard. */
export function TermForm({ form, t, back, guard }: TermFormProps) {
  return (
    <PostForm form={form}>
      {guard}
      <TextInput
        form={form}
        name="endsOn"
        type="date"
        label={t('seats.term.endsOn')}
        hint={t('seats.term.lastDayHint')}
        width="medium"
        optional
      />
      <ButtonRow>
        <Button>{t('action.save')}</Button>
        <ButtonLink look="quiet" href={back}>
          {t('action.cancel')}
        </ButtonLink>
      </ButtonRow>
    </PostForm>
  )
}
