import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { WithdrawalInput } from '~/domain/releases/release'
import { findWithdrawable, withdrawRelease } from '~/domain/releases/withdrawal.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { releaseFiles } from '~/platform/release-files.server'
import { Checkbox } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { ButtonLink } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { row, may } = await findWithdrawable(db, actor, params.slug ?? '')
  mayOrForbid(may)
  return { title: t('releases.withdrawal.title'), release: { slug: row.slug, title: row.title } }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const slug = params.slug ?? ''
  const input = form.parse(WithdrawalInput)
  await write((tx) => withdrawRelease(tx, actor, slug, input, now))
  releaseFiles.forget(slug)
  return done(paths.release(slug), 'releaseWithdrawn')
})

export default function Withdrawal() {
  const { title, release } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={release.title}
      crumbs={trails(t).draft(release.slug, release.title)}
      submit={t('releases.withdrawal.button')}
      danger
      above={
        <Notice tone="warning" title={t('releases.withdrawal.warning')}>
          <p>{t('releases.withdrawal.warningText')}</p>
          <ButtonLink look="quiet" href={paths.releaseNew(release.slug)}>
            {t('releases.draft.revise')}
          </ButtonLink>
        </Notice>
      }
    >
      <TextArea
        form={form}
        name="reason"
        label={t('releases.withdrawal.reason')}
        hint={t('releases.withdrawal.reasonHint')}
        rows={3}
      />
      <Checkbox form={form} name="sure" label={t('releases.withdrawal.sure')} />
    </FormPage>
  )
}
