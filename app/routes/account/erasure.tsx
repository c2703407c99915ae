import { useLoaderData } from '@remix-run/react'
import { isPassword } from '~/auth/password.server'
import { Invalid } from '~/domain/errors'
import { findAccount, findPasswordHash } from '~/domain/people/account.server'
import { ErasureInput } from '~/domain/people/own-data/erasure'
import { erasePerson, findLastRole } from '~/domain/people/own-data/erasure.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { AccountTabs } from '~/ui/people/account-tabs'
import { Notice } from '~/ui/primitives/notice'

/** The whole log is looked through for the person's name. */
const longestMs = 60_000

export const loader = member.read(async ({ db, actor, today, t }) => {
  const { email, hasPassword } = await findAccount(db, actor)
  return { title: t('account.erasure.title'), email, hasPassword, lastRole: await findLastRole(db, actor, today) }
})

export const action = member.write(async ({ db, write, actor, form, today, now, context, request }) => {
  const input = form.parse(ErasureInput)
  await context.limiter.spend('signInAddress', `password ${actor.personId}`)
  if (input.email !== actor.email) throw new Invalid({ email: 'account.erasure.wrongAddress' })
  const stored = await findPasswordHash(db, actor)
  if (stored !== null && !(await isPassword(stored, input.password)))
    throw new Invalid({ password: 'account.erasure.wrongPassword' })
  await write((tx) => erasePerson(tx, actor, today, now), longestMs)
  const cookie = await context.sessions.end(request)
  return done(paths.home(), 'erased', { headers: { 'Set-Cookie': cookie } })
})

const goes = ['account', 'access', 'holdings', 'mail', 'log'] as const
const stays = ['positions', 'words', 'backups'] as const

export default function Erasure() {
  const { title, email, hasPassword, lastRole } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page
      title={title}
      lead={t('account.erasure.lead')}
      crumbs={[{ label: t('account.data.title'), href: paths.personalData() }, { label: title }]}
    >
      <AccountTabs current="data" t={t} />
      <Section title={t('account.erasure.goes')}>
        <ul className="ac-measure">
          {goes.map((part) => (
            <li key={part}>{t(`account.erasure.goes.${part}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('account.erasure.stays')}>
        <ul className="ac-measure">
          {stays.map((part) => (
            <li key={part}>{t(`account.erasure.stays.${part}`)}</li>
          ))}
        </ul>
      </Section>
      {lastRole ? (
        <Notice tone="warning" title={t('account.erasure.notYet')}>
          {t(`account.erasure.last.${lastRole}`)}
        </Notice>
      ) : (
        <Section title={t('account.erasure.confirm')}>
          <PostForm form={form}>
            <TextInput
              form={form}
              name="email"
              type="email"
              label={t('account.erasure.email', { email })}
              autoComplete="off"
            />
            {hasPassword && (
              <TextInput
                form={form}
                name="password"
                type="password"
                label={t('account.erasure.password')}
                autoComplete="current-password"
              />
            )}
            <FormButtons submit={t('account.erasure.button')} back={paths.personalData()} danger />
          </PostForm>
        </Section>
      )}
    </Page>
  )
}
