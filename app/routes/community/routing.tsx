import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RoutingInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { routeSubmission } from '~/domain/community/triage.server'
import { listDestinations } from '~/domain/matters/destinations.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Paragraphs } from '~/ui/community/paragraphs'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { MatterFields } from '~/ui/matters/matter-fields'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Disclosure } from '~/ui/primitives/disclosure'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const { id, text, kind } = await findSubmission(db, actor, params.id ?? '')
  return { title: t('community.routing.title'), id, text, kind, bodies: await listDestinations(db) }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { id } = await findSubmission(db, actor, params.id ?? '')
  const input = form.parse(RoutingInput)
  const { number } = await write((tx) => routeSubmission(tx, actor, id, input, now))
  return done(paths.matter(number), 'submissionRouted')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Routing() {
  const { title, id, text, kind, bodies } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: 'public' })
  return (
    <Page
      title={title}
      lead={t('community.routing.lead')}
      crumbs={[
        { label: t('community.triage.title'), href: paths.triage() },
        { label: t(`submissionKind.${kind}`), href: paths.submission(id) },
        { label: title },
      ]}
    >
      <Disclosure summary={t('community.triage.sent')} open>
        <Paragraphs text={text} />
      </Disclosure>
      <Notice>{t('community.routing.words')}</Notice>
      <PostForm form={form} action={paths.submissionRouting(id)}>
        <MatterFields form={form} bodies={bodies} />
        <ButtonRow>
          <Button>{t('community.triage.route')}</Button>
          <ButtonLink look="quiet" href={paths.submission(id)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
