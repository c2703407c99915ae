import { useLoaderData } from '@remix-run/react'
import { findLeaver, recordDeparture } from '~/domain/people/departure.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'

export const loader = member.read(
  async ({ db, actor, params, t }) => {
    const person = await findLeaver(db, actor, params.personId ?? '')
    return { title: t('people.departure.title', { name: person.name }), person }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, params, today, now }) => {
    await write((tx) => recordDeparture(tx, actor, params.personId ?? '', today, now))
    return done(paths.organisations(), 'personLeft')
  },
  { confirmed: true },
)

export default function Departure() {
  const { title, person } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('people.departure.lead', { name: person.name })}
      back={paths.organisations()}
      submit={t('people.departure.button')}
      action={paths.departure(person.personId)}
      danger
      above={<p className="ac-measure">{t('people.departure.stays')}</p>}
    />
  )
}
