import { useLoaderData } from '@remix-run/react'
import { AddressInput } from '~/domain/people/address'
import { askForAddress, findAskedAddress } from '~/domain/people/address.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { AccountTabs } from '~/ui/people/account-tabs'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'

export const loader = member.read(
  async ({ db, actor, now, t }) => ({
    title: t('account.address.title'),
    email: actor.email,
    asked: await findAskedAddress(db, actor, now),
  }),
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, form, now, context }) => {
    const { email } = form.parse(AddressInput)
    await context.limiter.spend('mailLink', `address ${actor.personId}`)
    await write((tx) => askForAddress(tx, actor, email, now))
    return done(paths.address())
  },
  { confirmed: true },
)

export default function Address() {
  const { title, email, asked } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({}, 'address')
  const keeping = useForm({}, 'keeping')
  return (
    <Page title={title} lead={t('account.address.lead', { email })}>
      <AccountTabs current="account" t={t} />
      {asked && (
        <Section title={t('account.address.waitsTitle', { email: asked.email })}>
          <p>
            {t('account.address.waits')}{' '}
            <DateTime value={asked.expiresAt.toISOString()}>{format.dateTime(asked.expiresAt)}</DateTime>.
          </p>
          <p>{t('account.address.nothingCame')}</p>
          <PostForm form={keeping} action={paths.addressKeeping()}>
            <ButtonRow>
              <Button look="secondary">{t('account.address.keep', { email })}</Button>
            </ButtonRow>
          </PostForm>
        </Section>
      )}
      <PostForm form={form}>
        <input type="hidden" name="form" value="address" />
        <TextInput
          form={form}
          name="email"
          type="email"
          label={t('account.address.new')}
          hint={t('account.address.hint')}
          autoComplete="email"
        />
        <ButtonRow>
          <Button>{t('account.address.button')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
