import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { archiveMatter } from '~/domain/matters/answer.server'
import { findStandingMatter } from '~/domain/matters/matters.server'
import { mayArchiveMatter } from '~/domain/matters/policy'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { PostButton } from '~/ui/primitives/button'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const matter = await findStandingMatter(db, actor, params.number ?? '')
  if (!mayArchiveMatter(actor, matter)) throw new Forbidden()
  return { title: t('matters.archive'), number: matter.number, about: matter.title }
})

export const action = member.write(async ({ actor, params, write, now }) => {
  const number = params.number ?? ''
  await write((tx) => archiveMatter(tx, actor, number, now))
  return done(paths.matter(number), 'matterArchived')
})

export default function Archive() {
  const { title, number, about } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={about}
      crumbs={[
        { label: t('matters.title'), href: paths.matters() },
        { label: number, href: paths.matter(number) },
        { label: title },
      ]}
    >
      <PostButton action={paths.matterArchive(number)}>{t('matters.archive')}</PostButton>
    </Page>
  )
}
