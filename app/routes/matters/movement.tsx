import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { listDestinations } from '~/domain/matters/destinations.server'
import { MovementInput } from '~/domain/matters/matter'
import { findStandingMatter } from '~/domain/matters/matters.server'
import { moveMatter } from '~/domain/matters/movement.server'
import { mayMoveMatter } from '~/domain/matters/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { RevisionGuard } from '~/ui/forms/revision'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const matter = await findStandingMatter(db, actor, params.number ?? '')
  if (!mayMoveMatter(actor, matter)) throw new Forbidden('matters.errors.notWithYou')
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  const bodies = (await listDestinations(db)).filter((body) => body.id !== matter.bodyId)
  return {
    title: t('matters.move'),
    number: matter.number,
    about: matter.title,
    revision: matter.revision,
    bodyName: matter.bodyName,
    isRoom: matter.visibility === 'body',
    bodies,
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number, visibility } = await findStandingMatter(db, actor, params.number ?? '')
  const input = form.parse(MovementInput)
  await write((tx) => moveMatter(tx, actor, number, input, now))
  // Whoever moves a matter out of their own room can no longer open it.
  return done(visibility === 'body' ? paths.matters() : paths.matter(number), 'matterMoved')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Movement() {
  const { title, number, about, revision, bodyName, isRoom, bodies } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      lead={about}
      crumbs={[
        { label: t('matters.title'), href: paths.matters() },
        { label: number, href: paths.matter(number) },
        { label: title },
      ]}
    >
      {isRoom && <Notice tone="warning">{t('matters.moveRoom')}</Notice>}
      <PostForm form={form}>
        <RevisionGuard
          form={form}
          revision={revision}
          watched={[{ key: 'body', label: t('matters.watched.body'), now: bodyName ?? t('matters.noBody') }]}
        />
        <Select
          form={form}
          name="toBodyId"
          label={t('matters.field.toBody')}
          options={bodies.map((body) => ({ value: body.id, label: body.name }))}
        />
        <TextArea
          form={form}
          name="reason"
          label={t('matters.field.reason')}
          hint={t('matters.field.reasonHint')}
          rows={3}
        />
        <ButtonRow>
          <Button>{t('matters.move')}</Button>
          <ButtonLink look="quiet" href={paths.matter(number)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
