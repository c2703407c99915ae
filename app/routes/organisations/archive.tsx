import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { archiveOrganisation } from '~/domain/organisations/archive.server'
import { findOrganisation } from '~/domain/organisations/organisations.server'
import { mayArchiveOrganisation } from '~/domain/organisations/policy'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { ButtonLink, PostButton } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

export default function Archive() {
  const { title, name, slug } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={t('organisations.archive.lead')}
      crumbs={[
        { label: t('nav.organisations'), href: paths.organisations() },
        { label: name, href: paths.organisation(slug) },
        { label: t('organisations.archive.link') },
      ]}
    >
      <p className="ac-measure">{t('organisations.archive.undo')}</p>
      <div className="ac-buttons">
        <PostButton action={paths.organisationArchive(slug)} look="danger">
          {t('organisations.archive.button')}
        </PostButton>
        <ButtonLink look="quiet" href={paths.organisation(slug)}>
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Page>
  )
}
