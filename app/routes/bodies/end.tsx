import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { BodyEndInput } from '~/domain/bodies/keeping'
import { endBody, listUnderWay } from '~/domain/bodies/keeping.server'
import { mayKeepBodies } from '~/domain/bodies/policy'
import { NotFound } from '~/domain/errors'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { id, slug, name, visibility, revision, endedAt } = await findBody(db, actor, params.slug ?? '')
  mayOrForbid(mayKeepBodies(actor))
  if (endedAt) throw new NotFound()
  return {
    title: t('bodies.endOf', { name }),
    slug,
    name,
    visibility,
    revision,
    underWay: await listUnderWay(db, actor, id),
  }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const slug = params.slug ?? ''
  const input = form.parse(BodyEndInput)
  await write((tx) => endBody(tx, actor, slug, input, today, now))
  return done(paths.body(slug), 'bodyEnded')
})

export default function BodyEnd() {
  const { title, slug, name, visibility, revision, underWay } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('bodies.endLead')}
      crumbs={[
        [t('nav.bodies'), paths.bodies()],
        [name, paths.body(slug)],
      ]}
      here={t('bodies.end')}
      submit={t('bodies.end')}
      danger
      revision={revision}
      watched={[
        { key: 'name', label: t('setup.body.name'), now: name },
        { key: 'visibility', label: t('setup.body.visibility'), now: t(`visibility.${visibility}`) },
      ]}
      instead={
        underWay.length > 0 && (
          <Notice tone="warning" title={t('bodies.underWay')}>
            <ul>
              {underWay.map((one) => (
                <li key={one.id}>
                  {one.title === null
                    ? t(`bodies.underWay.hidden.${one.kind}`)
                    : t(`bodies.underWay.${one.kind}`, { title: one.title })}
                </li>
              ))}
            </ul>
          </Notice>
        )
      }
    >
      <TextArea form={form} name="reason" label={t('bodies.endReason')} hint={t('bodies.endReasonHint')} rows={3} />
    </FormPage>
  )
}
