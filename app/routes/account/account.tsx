import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { locales } from '#db/schema/words'
import { AccountInput } from '~/domain/people/account'
import { editAccount, findAccount } from '~/domain/people/account.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Checkbox, Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { AccountTabs } from '~/ui/people/account-tabs'
import { Button, ButtonRow } from '~/ui/primitives/button'

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

export const meta: MetaFunction<typeof loader> = titled

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
    <Page title={title} lead={t('account.lead', { email: account.email })}>
      <AccountTabs current="account" t={t} />
      <p>
        <a href={paths.address()}>{t('account.address.title')}</a>
      </p>
      <PostForm form={form}>
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
        <ButtonRow>
          <Button>{t('action.save')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
