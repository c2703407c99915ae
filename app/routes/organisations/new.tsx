import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { OrganisationInput } from '~/domain/organisations/organisation'
import { establishOrganisation } from '~/domain/organisations/organisations.server'
import { mayEstablishOrganisation } from '~/domain/organisations/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { OrganisationFields } from '~/ui/organisations/fields'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ actor, t }) => {
  mayOrForbid(mayEstablishOrganisation(actor))
  return { title: t('organisations.one.new') }
})

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(OrganisationInput)
  const organisation = await write((tx) => establishOrganisation(tx, actor, input, now))
  return done(paths.organisation(organisation.slug), 'saved')
})

export const meta: MetaFunction<typeof loader> = titled

export default function OrganisationNew() {
  const { title } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ independentOfPolice: 'yes' })
  return (
    <Page
      title={title}
      lead={t('organisations.one.newLead')}
      crumbs={[{ label: t('nav.organisations'), href: paths.organisations() }, { label: title }]}
    >
      <PostForm form={form}>
        <OrganisationFields form={form} t={t} />
        <ButtonRow>
          <Button>{t('organisations.one.add')}</Button>
          <ButtonLink look="quiet" href={paths.organisations()}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
