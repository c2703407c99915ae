import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { FeedInput } from '~/domain/feeds/feed'
import { promiseFeed } from '~/domain/feeds/feeds.server'
import { mayPromiseFeed } from '~/domain/feeds/policy'
import { listMeasures } from '~/domain/measures/measures.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'

export const loader = member.read(async ({ db, actor, today, t }) => {
  if (!mayPromiseFeed(actor)) throw new Forbidden()
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    title: t('measures.promise'),
    measures: (await listMeasures(db)).map(option),
    organisations: (await listOrganisations(db, actor, today)).map(option),
  }
})

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(FeedInput)
  await write((tx) => promiseFeed(tx, actor, input, now))
  return done(paths.feedPromises(), 'feedPromised')
})

export default function Promises() {
  const { title, measures, organisations } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({})
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('measures.promiseLead')}
      crumbs={[
        [t('releases.title'), paths.progress()],
        [t('measures.title'), paths.measures()],
      ]}
      back={paths.standingPromises()}
      cancel={t('feeds.standing.title')}
      submit={t('measures.promiseButton')}
      action={paths.feedPromises()}
    >
      <Select form={form} name="measureId" label={t('measures.field.measure')} options={measures} />
      <Select form={form} name="organisationId" label={t('measures.field.organisation')} options={organisations} />
      <TextInput
        form={form}
        name="period"
        label={t('releases.field.period')}
        hint={t('releases.field.periodHint')}
        width="short"
      />
      <TextInput form={form} name="dueOn" type="date" label={t('measures.field.dueOn')} width="short" />
    </FormPage>
  )
}
