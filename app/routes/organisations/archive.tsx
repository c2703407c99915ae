import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { archiveOrganisation } from '~/domain/organisations/archive.server'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { mayArchiveOrganisation } from '~/domain/organisations/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const organisation = await findOrganisation(db, actor, params.slug ?? '')
  mayOrForbid(mayArchiveOrganisation(actor, organisation))
  const { name, slug } = organisation
  return { title: t('organisations.archive.title', { name }), name, slug }
})

export const action = member.write(async ({ write, actor, params, today, now }) => {
  const slug = params.slug ?? ''
  await write((tx) => archiveOrganisation(tx, actor, slug, today, now))
  return done(paths.organisation(slug), 'organisationArchived')
})

export default function Archive() {
  const { title, name, slug } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('organisations.archive.lead')}
      crumbs={trails(t).organisation(slug, name)}
      here={t('organisations.archive.link')}
      submit={t('organisations.archive.button')}
      action={paths.organisationArchive(slug)}
      danger
      above={<p className="ac-measure">{t('organisations.archive.undo')}</p>}
    />
  )
}
