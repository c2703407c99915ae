import { useLoaderData } from '@remix-run/react'
import { answerKinds } from '#db/schema/words'
import { Conflict, Forbidden } from '~/domain/errors'
import { answerMatter } from '~/domain/matters/answer.server'
import { AnswerInput } from '~/domain/matters/matter'
import { findStandingMatter } from '~/domain/matters/matters.server'
import { mayAnswerMatter } from '~/domain/matters/policy'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Paragraphs } from '~/ui/community/paragraphs'
import { Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Card } from '~/ui/primitives/card'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const matter = await findStandingMatter(db, actor, params.number ?? '')
  if (!mayAnswerMatter(actor, matter)) throw new Forbidden('matters.errors.notWithYou')
  if (matter.answeredAt) throw new Conflict('matters.errors.alreadyAnswered')
  return {
    title: t('matters.giveAnswer'),
    number: matter.number,
    about: matter.title,
    summary: matter.summary,
    revision: matter.revision,
    bodyName: matter.bodyName,
    origins: matter.origins.length,
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const { number } = await findStandingMatter(db, actor, params.number ?? '')
  const input = form.parse(AnswerInput)
  await write((tx) => answerMatter(tx, actor, number, input, now))
  return done(paths.matter(number), 'matterAnswered')
})

export default function Answer() {
  const { title, number, about, summary, revision, bodyName, origins } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={number}
      lead={t('matters.answerLead')}
      crumbs={trails(t).matter(number)}
      submit={t('matters.publishAnswer')}
      revision={revision}
      watched={[{ key: 'body', label: t('matters.watched.body'), now: bodyName ?? t('matters.noBody') }]}
      above={
        <>
          <Card title={about} level={2} tone="sand">
            <Paragraphs text={summary} />
          </Card>
          <Notice>{origins > 0 ? t('matters.answerGoesTo', { n: origins }) : t('matters.nobody')}</Notice>
        </>
      }
    >
      <Radios
        form={form}
        name="answerKind"
        label={t('matters.field.answerKind')}
        options={answerKinds.map((value) => ({
          value,
          label: t(`answerKind.${value}`),
          hint: t(`matters.answerHint.${value}`),
        }))}
      />
      <TextInput
        form={form}
        name="plannedOn"
        type="date"
        width="medium"
        label={t('matters.field.plannedOn')}
        hint={t('matters.field.plannedOnHint')}
        optional
      />
      <TextInput
        form={form}
        name="sentTo"
        label={t('matters.field.sentTo')}
        hint={t('matters.field.sentToHint')}
        maxLength={200}
        optional
      />
      <TextArea
        form={form}
        name="answer"
        label={t('matters.field.answer')}
        hint={t('matters.field.answerHint')}
        rows={8}
      />
    </FormPage>
  )
}
