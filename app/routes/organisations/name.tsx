import { useLoaderData } from '@remix-run/react'
import { renameOrganisation } from '~/domain/organisations/naming.server'
import { NameInput } from '~/domain/organisations/organisation'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { mayRenameOrganisation } from '~/domain/organisations/policy'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

const route = formRoute({
  find: ({ db, actor, params }) => findOrganisation(db, actor, params.slug ?? ''),
  may: ({ actor }, organisation) => mayRenameOrganisation(actor, organisation),
  page: ({ t }, { name, slug }) => ({ title: t('organisations.rename.title', { name }), name, slug }),
  input: NameInput,
  command: (tx, { actor, today, now }, { slug }, { name }) => renameOrganisation(tx, actor, slug, name, today, now),
  to: (_, slug) => paths.organisation(slug),
  notice: 'organisationRenamed',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function OrganisationName() {
  const { title, name, slug } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ name })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('organisations.rename.lead')}
      crumbs={trails(t).organisation(slug, name)}
      here={t('organisations.rename.link')}
      submit={t('organisations.rename.button')}
    >
      <TextInput form={form} name="name" label={t('organisations.rename.new')} maxLength={120} />
    </FormPage>
  )
}
