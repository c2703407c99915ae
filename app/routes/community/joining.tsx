import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { JoiningInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { joinSubmission } from '~/domain/community/triage.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { id, kind } = await findSubmission(db, actor, params.id ?? '')
  return { title: t('community.joining.title'), id, kind }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { id } = await findSubmission(db, actor, params.id ?? '')
  const { matter } = form.parse(JoiningInput)
  await write((tx) => joinSubmission(tx, actor, id, matter, now))
  return done(paths.submission(id), 'submissionJoined')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Joining() {
  const { title, id, kind } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      lead={t('community.joining.lead')}
      crumbs={[
        { label: t('community.triage.title'), href: paths.triage() },
        { label: t(`submissionKind.${kind}`), href: paths.submission(id) },
        { label: title },
      ]}
    >
      <PostForm form={form}>
        <TextInput
          form={form}
          name="matter"
          label={t('community.joining.number')}
          hint={t('community.joining.numberHint')}
          width="medium"
          maxLength={20}
        />
        <ButtonRow>
          <Button>{t('community.joining.join')}</Button>
          <ButtonLink look="quiet" href={paths.submission(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
