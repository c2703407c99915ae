import { useLoaderData } from '@remix-run/react'
import { findResettable, resetSecondFactor } from '~/domain/people/sign-in/second-factor.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'

export const loader = member.read(
  async ({ db, actor, params, t }) => {
    const { personId, name } = await findResettable(db, actor, params.personId ?? '')
    return { title: t('signIn.factors.resetOf', { name }), personId, name }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, params, now }) => {
    await write((tx) => resetSecondFactor(tx, actor, params.personId ?? '', now))
    return done(paths.secondFactors(), 'secondFactorReset')
  },
  { confirmed: true },
)

export default function SecondFactorReset() {
  const { title, personId, name } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('signIn.factors.resetLead', { name })}
      back={paths.secondFactors()}
      submit={t('signIn.factors.reset')}
      action={paths.secondFactorReset(personId)}
      danger
      above={<p className="ac-measure">{t('signIn.factors.resetSure')}</p>}
    />
  )
}
