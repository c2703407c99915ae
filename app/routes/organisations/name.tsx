import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { renameOrganisation } from '~/domain/organisations/naming.server'
import { NameInput } from '~/domain/organisations/organisation'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { mayRenameOrganisation } from '~/domain/organisations/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const organisation = await findOrganisation(db, actor, params.slug ?? '')
  mayOrForbid(mayRenameOrganisation(actor, organisation))
  const { name, slug } = organisation
  return { title: t('organisations.rename.title', { name }), name, slug }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const { name } = form.parse(NameInput)
  const slug = await write((tx) => renameOrganisation(tx, actor, params.slug ?? '', name, today, now))
  return done(paths.organisation(slug), 'organisationRenamed')
})

export const meta: MetaFunction<typeof loader> = titled

export default function OrganisationName() {
  const { title, name, slug } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ name })
  return (
    <Page
      title={title}
      lead={t('organisations.rename.lead')}
      crumbs={[
        { label: t('nav.organisations'), href: paths.organisations() },
        { label: name, href: paths.organisation(slug) },
        { label: t('organisations.rename.link') },
      ]}
    >
      <PostForm form={form}>
        <TextInput form={form} name="name" label={t('organisations.rename.new')} maxLength={120} />
        <ButtonRow>
          <Button>{t('organisations.rename.button')}</Button>
          <ButtonLink look="quiet" href={paths.organisation(slug)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
