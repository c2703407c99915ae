import { useLoaderData } from '@remix-run/react'
import { Conflict, Forbidden } from '~/domain/errors'
import { MergerInput } from '~/domain/matters/matter'
import { findStandingMatter } from '~/domain/matters/matters.server'
import { mergeMatter } from '~/domain/matters/merger.server'
import { mayMergeMatter } from '~/domain/matters/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, url, t }) => {
  const matter = await findStandingMatter(db, actor, params.number ?? '')
  if (!mayMergeMatter(actor, matter)) throw new Forbidden('matters.errors.notWithYou')
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  return {
    title: t('matters.merge'),
    number: matter.number,
    about: matter.title,
    revision: matter.revision,
    bodyName: matter.bodyName,
    dueOn: matter.dueOn,
    into: url.searchParams.get('into') ?? '',
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStandingMatter(db, actor, params.number ?? '')
  const input = form.parse(MergerInput)
  const kept = await write((tx) => mergeMatter(tx, actor, number, input, now))
  return done(paths.matter(kept.number), 'matterMerged')
})

export default function Merger() {
  const { title, number, about, revision, bodyName, dueOn, into } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ into })
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={`${number}, ${about}`}
      lead={t('matters.mergeLead')}
      crumbs={trails(t).matter(number)}
      submit={t('matters.mergeButton')}
      revision={revision}
      watched={[
        { key: 'body', label: t('matters.watched.body'), now: bodyName ?? t('matters.noBody') },
        { key: 'due', label: t('matters.watched.due'), now: format.day(dueOn) },
      ]}
    >
      <TextInput
        form={form}
        name="into"
        label={t('matters.field.into')}
        hint={t('matters.field.intoHint')}
        width="medium"
        maxLength={20}
      />
      <TextArea
        form={form}
        name="reason"
        label={t('matters.field.reason')}
        hint={t('matters.field.reasonHint')}
        rows={3}
      />
    </FormPage>
  )
}
