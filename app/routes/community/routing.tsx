import { useLoaderData } from '@remix-run/react'
import { RoutingInput } from '~/domain/community/submission'
import { findSubmission } from '~/domain/community/submissions.server'
import { routeSubmission } from '~/domain/community/triage.server'
import { listDestinations } from '~/domain/matters/destinations.server'
import { formRoute } from '~/http/form-route.server'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Paragraphs } from '~/ui/community/paragraphs'
import { FormPage } from '~/ui/forms/form-page'
import { trails } from '~/ui/forms/trails'
import { MatterFields } from '~/ui/matters/matter-fields'
import { Disclosure } from '~/ui/primitives/disclosure'
import { Notice } from '~/ui/primitives/notice'

const route = formRoute({
  find: ({ db, actor, params }) => findSubmission(db, actor, params.id ?? ''),
  page: async ({ db, t }, { id, text, kind }) => ({
    title: t('community.routing.title'),
    id,
    text,
    kind,
    bodies: await listDestinations(db),
  }),
  input: RoutingInput,
  command: (tx, { actor, now }, { id }, input) => routeSubmission(tx, actor, id, input, now),
  to: (_, { number }) => paths.matter(number),
  notice: 'submissionRouted',
})

export const loader = member.read(route.read)
export const action = member.write(route.write)

export default function Routing() {
  const { title, id, text, kind, bodies } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: 'public' })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('community.routing.lead')}
      crumbs={trails(t).submission(id, kind)}
      submit={t('community.triage.route')}
      action={paths.submissionRouting(id)}
      above={
        <>
          <Disclosure summary={t('community.triage.sent')} open>
            <Paragraphs text={text} />
          </Disclosure>
          <Notice>{t('community.routing.words')}</Notice>
        </>
      }
    >
      <MatterFields form={form} bodies={bodies} />
    </FormPage>
  )
}
