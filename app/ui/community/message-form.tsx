import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { PostForm } from '../forms/post-form'
import { TextArea } from '../forms/text-input'
import { Button, ButtonRow } from '../primitives/button'

/** Where the liaison writes to a submitter. */
export function MessageForm({ form, id }: { form: FormState; id: string }) {
  const t = useT()
  return (
    <PostForm form={form} action={paths.submissionMessages(id)}>
      <TextArea
        form={form}
        name="text"
        label={t('community.triage.message')}
        hint={t('community.triage.messageHint')}
        rows={4}
      />
      <ButtonRow>
        <Button look="secondary">{t('community.send')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
