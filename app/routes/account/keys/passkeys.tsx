import { useLoaderData } from '@remix-run/react'
import { checkCreation } from '~/auth/passkey.server'
import { NewPasskeyInput } from '~/domain/people/sign-in/passkey'
import { addPasskey, listPasskeys } from '~/domain/people/sign-in/passkeys.server'
import { useForm, useFormat, useT } from '~/http/page'
import { challengeOf } from '~/http/passkey.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { AccountTabs } from '~/ui/people/account-tabs'
import { PasskeyForm } from '~/ui/people/passkey-form'
import { ButtonLink } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'

export const loader = member.read(
  async ({ db, actor, t }) => ({
    title: t('account.tab.passkeys'),
    passkeys: (await listPasskeys(db, actor)).map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt,
      lastUsedAt,
    })),
  }),
  { confirmed: true },
)

export const action = member.write(
  async (writing) => {
    const { write, actor, form, site, now, context } = writing
    const { name, response } = form.parse(NewPasskeyInput)
    const challenge = await challengeOf(writing, actor.personId)
    const passkey = await checkCreation({ name: site.name, appUrl: context.env.appUrl }, challenge, response)
    await write((tx) => addPasskey(tx, actor, { ...passkey, name }, now))
    return done(paths.passkeys(), 'passkeyAdded')
  },
  { confirmed: true },
)

export default function Passkeys() {
  const { title, passkeys } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <Page title={title} lead={t('signIn.passkey.lead')}>
      <AccountTabs current="passkeys" t={t} />
      {passkeys.length === 0 ? (
        <EmptyState title={t('signIn.passkey.none')}>{t('signIn.passkey.noneWhy')}</EmptyState>
      ) : (
        <Rows>
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <Row
              key={id}
              title={name}
              meta={
                <>
                  {t('signIn.passkey.added')}{' '}
                  <DateTime value={createdAt.toISOString()}>{format.day(createdAt)}</DateTime>
                  {lastUsedAt && (
                    <>
                      {' · '}
                      {t('signIn.passkey.used')}{' '}
                      <DateTime value={lastUsedAt.toISOString()}>{format.day(lastUsedAt)}</DateTime>
                    </>
                  )}
                </>
              }
              end={
                <ButtonLink look="secondary" small href={paths.passkeyRemoval(id)}>
                  {t('signIn.passkey.removeOf', { name })}
                </ButtonLink>
              }
            />
          ))}
        </Rows>
      )}
      <Section title={t('signIn.passkey.add')} lead={t('signIn.passkey.addLead')}>
        <PasskeyForm
          form={form}
          action={paths.passkeys()}
          ceremony={{ kind: 'create', options: paths.passkeyCreation() }}
          button={t('signIn.passkey.add')}
        >
          <TextInput
            form={form}
            name="name"
            label={t('signIn.passkey.name')}
            hint={t('signIn.passkey.nameHint')}
            width="medium"
            maxLength={60}
          />
        </PasskeyForm>
      </Section>
    </Page>
  )
}
