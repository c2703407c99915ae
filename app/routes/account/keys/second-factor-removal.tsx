import { useLoaderData } from '@remix-run/react'
import { Conflict } from '~/domain/errors'
import { CodeInput } from '~/domain/people/sign-in/second-factor'
import { findSecondFactor, removeSecondFactor } from '~/domain/people/sign-in/second-factor.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'

export const loader = member.read(
  async ({ db, actor, site, t }) => {
    if ((await findSecondFactor(db, actor)).state !== 'on') throw new Conflict('signIn.factor.notBegun')
    return {
      title: t('signIn.factor.remove'),
      isOwed: site.requireSecondFactor && actor.siteRoles.length > 0,
    }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, form, now, context }) => {
    const { code } = form.parse(CodeInput)
    await context.limiter.spend('confirmation', `factor ${actor.personId}`)
    await write((tx) => removeSecondFactor(tx, actor, code, now))
    return done(paths.secondFactor(), 'secondFactorRemoved')
  },
  { confirmed: true },
)

export default function SecondFactorRemoval() {
  const { title, isOwed } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t(isOwed ? 'signIn.factor.removeOwed' : 'signIn.factor.removeLead')}
      back={paths.secondFactor()}
      submit={t('signIn.factor.remove')}
      danger
    >
      <TextInput
        form={form}
        name="code"
        label={t('signIn.code')}
        hint={t('signIn.step.hint')}
        autoComplete="one-time-code"
        width="medium"
        maxLength={40}
      />
    </FormPage>
  )
}
