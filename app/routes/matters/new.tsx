import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { listDestinations } from '~/domain/matters/destinations.server'
import { MatterInput } from '~/domain/matters/matter'
import { openMatter } from '~/domain/matters/movement.server'
import { mayOpenForBody, mayOpenMatter } from '~/domain/matters/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { MatterFields } from '~/ui/matters/matter-fields'

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

export default function NewMatter() {
  const { title, bodies, asking } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: 'public' })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('matters.newLead')}
      crumbs={[[t('matters.title'), paths.matters()]]}
      submit={t('matters.open')}
      warning={t('matters.nobody')}
    >
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
    </FormPage>
  )
}
