import { useLoaderData } from '@remix-run/react'
import { qrSquares } from '~/auth/qr.server'
import { beginSecondFactor, findSecondFactor } from '~/domain/people/sign-in/second-factor.server'
import { keyOf } from '~/domain/people/sign-in/totp.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { AccountTabs } from '~/ui/people/account-tabs'
import { AuthenticatorSetup } from '~/ui/people/authenticator-setup'
import { ButtonLink, PostButton } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

/** `confirmed` also to look: while an authenticator is set up the page shows its key. */
export const loader = member.read(
  async ({ db, actor, site, t }) => {
    const factor = await findSecondFactor(db, actor)
    const key = factor.state === 'begun' ? keyOf(factor.secret, site.name, actor.email) : null
    return {
      title: t('signIn.factor.title'),
      isOwed: site.requireSecondFactor && actor.siteRoles.length > 0,
      factor: factor.state === 'on' ? { since: factor.since, codesLeft: factor.codesLeft } : null,
      key: key && { typed: key.typed, squares: await qrSquares(key.uri) },
    }
  },
  { confirmed: true, beforeSecondFactor: true },
)

export const action = member.write(
  async ({ write, actor, now }) => {
    await write((tx) => beginSecondFactor(tx, actor, now))
    return done(paths.secondFactor())
  },
  { confirmed: true, beforeSecondFactor: true },
)

export default function SecondFactor() {
  const { title, isOwed, factor, key } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <Page title={title} lead={t('signIn.factor.lead')}>
      <AccountTabs current="second-factor" t={t} />
      {isOwed && !factor && <Notice tone="warning">{t('signIn.factor.owed')}</Notice>}
      {factor && (
        <>
          <DescriptionList
            rows
            items={[
              { term: t('signIn.factor.since'), description: format.day(factor.since) },
              { term: t('signIn.codes.title'), description: t('signIn.codes.left', { n: factor.codesLeft }) },
            ]}
          />
          <div className="ac-buttons">
            <ButtonLink look="secondary" href={paths.recoveryCodes()}>
              {t('signIn.codes.again')}
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.secondFactorRemoval()}>
              {t('signIn.factor.remove')}
            </ButtonLink>
          </div>
        </>
      )}
      {!factor && key && <AuthenticatorSetup form={form} authenticator={key} />}
      {!factor && (
        <PostButton action={paths.secondFactor()} look={key ? 'quiet' : 'primary'}>
          {t(key ? 'signIn.factor.newKey' : 'signIn.factor.begin')}
        </PostButton>
      )}
    </Page>
  )
}
