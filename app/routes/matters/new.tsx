import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { listDestinations } from '~/domain/matters/destinations.server'
import { MatterInput } from '~/domain/matters/matter'
import { openMatter } from '~/domain/matters/movement.server'
import { mayOpenForBody, mayOpenMatter } from '~/domain/matters/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { MatterFields } from '~/ui/matters/matter-fields'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, t }) => {
  if (!mayOpenMatter(actor)) throw new Forbidden()
  const bodies = await listDestinations(db)
  return { title: t('matters.new'), bodies, asking: bodies.filter((body) => mayOpenForBody(actor, body.id)) }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  const input = form.parse(MatterInput)
  const { number } = await write((tx) => openMatter(tx, actor, input, now))
  return done(paths.matter(number), 'matterOpened')
})

export const meta: MetaFunction<typeof loader> = titled

export default function NewMatter() {
  const { title, bodies, asking } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: 'public' })
  return (
    <Page
      title={title}
      lead={t('matters.newLead')}
      crumbs={[{ label: t('matters.title'), href: paths.matters() }, { label: title }]}
    >
      <Notice tone="warning">{t('matters.nobody')}</Notice>
      <PostForm form={form}>
        <MatterFields form={form} bodies={bodies} bodyOptional />
        {asking.length > 0 && (
          <Select
            form={form}
            name="openedForBodyId"
            label={t('matters.field.openedFor')}
            hint={t('matters.field.openedForHint')}
            emptyLabel={t('matters.myself')}
            options={asking.map((body) => ({ value: body.id, label: body.name }))}
            optional
          />
        )}
        <ButtonRow>
          <Button>{t('matters.open')}</Button>
          <ButtonLink look="quiet" href={paths.matters()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
