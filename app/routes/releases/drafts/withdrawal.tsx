import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { WithdrawalInput } from '~/domain/releases/release'
import { findWithdrawable, withdrawRelease } from '~/domain/releases/withdrawal.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Checkbox } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
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
  return done(paths.release(slug), 'releaseWithdrawn')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Withdrawal() {
  const { title, release } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <Page
      title={title}
      eyebrow={release.title}
      crumbs={[
        { label: t('releases.drafts.title'), href: paths.releaseDrafts() },
        { label: release.title, href: paths.releaseDraft(release.slug) },
        { label: title },
      ]}
    >
      <Notice tone="warning" title={t('releases.withdrawal.warning')}>
        <p>{t('releases.withdrawal.warningText')}</p>
        <ButtonLink look="quiet" href={paths.releaseNew(release.slug)}>
          {t('releases.draft.revise')}
        </ButtonLink>
      </Notice>
      <PostForm form={form}>
        <TextArea
          form={form}
          name="reason"
          label={t('releases.withdrawal.reason')}
          hint={t('releases.withdrawal.reasonHint')}
          rows={3}
        />
        <Checkbox form={form} name="sure" label={t('releases.withdrawal.sure')} />
        <ButtonRow>
          <Button look="danger">{t('releases.withdrawal.button')}</Button>
          <ButtonLink look="quiet" href={paths.releaseDraft(release.slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
