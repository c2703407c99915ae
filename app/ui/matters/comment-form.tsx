import type { MatterVisibility } from '~/domain/matters/matter'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Radios } from '../forms/choices'
import { PostForm } from '../forms/post-form'
import { TextArea } from '../forms/text-input'
import { Button, ButtonRow } from '../primitives/button'

type Props = { form: FormState; number: string; visibilities: MatterVisibility[] }

/** Adds to the thread of a matter, for all who see the matter or for fewer. */
export function CommentForm({ form, number, visibilities }: Props) {
  const t = useT()
  return (
    <PostForm form={form} action={paths.matterComments(number)}>
      <TextArea form={form} name="text" label={t('matters.comment')} hint={t('matters.nobody')} rows={4} />
      <Radios
        form={form}
        name="visibility"
        label={t('matters.field.visibility')}
        options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        inline
      />
      <ButtonRow>
        <Button look="secondary">{t('matters.addComment')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
