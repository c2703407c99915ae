import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { addComment } from '~/domain/matters/comments.server'
import { CommentInput, isWithin, matterVisibilities } from '~/domain/matters/matter'
import { findStandingMatter } from '~/domain/matters/matters.server'
import { mayComment } from '~/domain/matters/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { CommentForm } from '~/ui/matters/comment-form'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const matter = await findStandingMatter(db, actor, params.number ?? '')
  const visibilities = matterVisibilities.filter(
    (one) => isWithin(one, matter.visibility) && mayComment(actor, matter, one),
  )
  if (visibilities.length === 0) throw new Forbidden()
  return { title: t('matters.comment'), number: matter.number, about: matter.title, visibilities }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStandingMatter(db, actor, params.number ?? '')
  const input = form.parse(CommentInput)
  await write((tx) => addComment(tx, actor, number, input, now))
  return done(paths.matter(number), 'commentAdded')
})

export default function Comments() {
  const { title, number, about, visibilities } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: visibilities[0] ?? '' })
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
      <CommentForm form={form} number={number} visibilities={visibilities} />
    </Page>
  )
}
