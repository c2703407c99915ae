import { useLoaderData } from '@remix-run/react'
import { sessionOf } from '~/auth/current-session.server'
import { isPassword } from '~/auth/password.server'
import { hashOfChosen } from '~/auth/password-strength.server'
import { Invalid } from '~/domain/errors'
import { PasswordChangeInput } from '~/domain/people/account'
import { changePassword, findAccount, findPasswordHash } from '~/domain/people/account.server'
import { wordsOf } from '~/domain/site/site'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { AccountTabs } from '~/ui/people/account-tabs'

export const loader = member.read(
  async ({ db, actor, t }) => {
    const { email, hasPassword } = await findAccount(db, actor)
    return { title: t('account.tab.password'), email, hasPassword }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ db, write, actor, site, form, now, context, request }) => {
    const input = form.parse(PasswordChangeInput)
    await context.limiter.spend('confirmation', `password ${actor.personId}`)
    const stored = await findPasswordHash(db, actor)
    if (stored !== null && !(await isPassword(stored, input.currentPassword)))
      throw new Invalid({ currentPassword: 'account.password.wrong' })
    const { name, email } = await findAccount(db, actor)
    const own = [name, actor.name, email, ...wordsOf(site)]
    const hash = await hashOfChosen('newPassword', input.newPassword, own)
    const { id } = await sessionOf(request, context)
    await write((tx) => changePassword(tx, actor, hash, id, now))
    return done(paths.password(), 'passwordChanged')
  },
  { confirmed: true },
)

export default function Password() {
  const { title, email, hasPassword } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('account.password.lead')}
      submit={t('account.password.button')}
      above={<AccountTabs current="password" t={t} />}
    >
      <input type="hidden" name="username" value={email} autoComplete="username" />
      {hasPassword && (
        <TextInput
          form={form}
          name="currentPassword"
          type="password"
          label={t('account.password.current')}
          autoComplete="current-password"
        />
      )}
      <TextInput
        form={form}
        name="newPassword"
        type="password"
        label={t('account.password.new')}
        hint={t('account.password.hint')}
        autoComplete="new-password"
      />
    </FormPage>
  )
}
