import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { PostForm } from '../forms/post-form'
import { TextInput } from '../forms/text-input'
import { Button, ButtonRow } from '../primitives/button'

/** Where a receipt code is typed. It is posted, so that it stands in no address and no log. */
export function CodeForm({ form }: { form: FormState }) {
  const t = useT()
  return (
    <PostForm form={form} action={paths.receipt()}>
      <TextInput
        form={form}
        name="code"
        label={t('community.code')}
        hint={t('community.codeHint')}
        autoComplete="off"
        spellCheck={false}
        width="medium"
        maxLength={60}
      />
      <ButtonRow>
        <Button>{t('community.receipt.open')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
