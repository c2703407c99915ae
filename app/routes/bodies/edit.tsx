import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { BodyNameInput } from '~/domain/bodies/keeping'
import { renameBody } from '~/domain/bodies/keeping.server'
import { mayKeepBodies } from '~/domain/bodies/policy'
import { NotFound } from '~/domain/errors'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { BodyFields } from '~/ui/bodies/fields'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { slug, name, visibility, revision, endedAt } = await findBody(db, actor, params.slug ?? '')
  mayOrForbid(mayKeepBodies(actor))
  if (endedAt) throw new NotFound()
  return { title: t('bodies.edit', { name }), slug, name, visibility, revision }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const slug = params.slug ?? ''
  const input = form.parse(BodyNameInput)
  await write((tx) => renameBody(tx, actor, slug, input, now))
  return done(paths.body(slug), 'saved')
})

export default function BodyEdit() {
  const { title, slug, name, visibility, revision } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ name, visibility })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('bodies.editLead')}
      crumbs={trails(t).body(slug, name)}
      here={t('bodies.rename')}
      submit={t('action.save')}
      revision={revision}
      watched={[
        { key: 'name', label: t('setup.body.name'), now: name },
        {
          key: 'visibility',
          label: t('setup.body.visibility'),
          now: t(`visibility.${visibility}`),
          say: (typed) => t.loose(`visibility.${typed}`),
        },
      ]}
    >
      <BodyFields form={form} t={t} />
    </FormPage>
  )
}
