import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { OrganisationInput } from '~/domain/organisations/organisation'
import { establishOrganisation } from '~/domain/organisations/organisations.server'
import { mayEstablishOrganisation } from '~/domain/organisations/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { OrganisationFields } from '~/ui/organisations/fields'

export const loader = member.read(async ({ actor, t }) => {
  mayOrForbid(mayEstablishOrganisation(actor))
  return { title: t('organisations.one.new') }
})

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(OrganisationInput)
  const organisation = await write((tx) => establishOrganisation(tx, actor, input, now))
  return done(paths.organisation(organisation.slug), 'saved')
})

export default function OrganisationNew() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ independentOfPolice: 'yes' })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('organisations.one.newLead')}
      crumbs={[[t('nav.organisations'), paths.organisations()]]}
      submit={t('organisations.one.add')}
    >
      <OrganisationFields form={form} t={t} />
    </FormPage>
  )
}
