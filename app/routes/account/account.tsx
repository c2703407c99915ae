import { useLoaderData } from '@remix-run/react'
import { locales } from '#db/schema/words'
import { AccountInput } from '~/domain/people/account'
import { editAccount, findAccount } from '~/domain/people/account.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Checkbox, Radios } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { AccountTabs } from '~/ui/people/account-tabs'

export const loader = member.read(async ({ db, actor, site, t }) => ({
  title: t('account.title'),
  account: await findAccount(db, actor),
  locales: locales.filter((locale) => site.locales.includes(locale)),
}))

export const action = member.write(async ({ write, actor, form, now }) => {
  const input = form.parse(AccountInput)
  await write((tx) => editAccount(tx, actor, input, now))
  return done(paths.account(), 'saved')
})

export default function Account() {
  const { title, account, locales: offered } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({
    name: account.name,
    displayName: account.displayName ?? '',
    title: account.title,
    phone: account.phone ?? '',
    phoneShown: account.phoneShown ? 'yes' : '',
    locale: account.locale,
  })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('account.lead', { email: account.email })}
      submit={t('action.save')}
      above={
        <>
          <AccountTabs current="account" t={t} />
          <p>
            <a href={paths.address()}>{t('account.address.title')}</a>
          </p>
        </>
      }
    >
      <TextInput form={form} name="name" label={t('account.name')} autoComplete="name" maxLength={120} />
      <TextInput
        form={form}
        name="displayName"
        label={t('account.displayName')}
        hint={t('account.displayNameHint')}
        maxLength={120}
        optional
      />
      <TextInput
        form={form}
        name="title"
        label={t('account.jobTitle')}
        autoComplete="organization-title"
        maxLength={120}
        optional
      />
      <TextInput
        form={form}
        name="phone"
        type="tel"
        label={t('account.phone')}
        autoComplete="tel"
        width="medium"
        optional
      />
      <Checkbox form={form} name="phoneShown" label={t('account.phoneShown')} hint={t('account.phoneShownHint')} />
      <Radios
        form={form}
        name="locale"
        label={t('account.locale')}
        hint={t('account.localeHint')}
        options={offered.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
        inline
      />
    </FormPage>
  )
}
