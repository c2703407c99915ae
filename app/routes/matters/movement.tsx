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
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
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

export default function Movement() {
  const { title, number, about, revision, bodyName, isRoom, bodies } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={about}
      crumbs={trails(t).matter(number)}
      submit={t('matters.move')}
      revision={revision}
      watched={[{ key: 'body', label: t('matters.watched.body'), now: bodyName ?? t('matters.noBody') }]}
      above={isRoom && <Notice tone="warning">{t('matters.moveRoom')}</Notice>}
    >
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
    </FormPage>
  )
}
