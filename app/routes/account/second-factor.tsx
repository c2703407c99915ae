import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { qrSquares } from '~/auth/qr.server'
import { beginSecondFactor, findSecondFactor } from '~/domain/people/second-factor.server'
import { keyOf } from '~/domain/people/totp.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { AccountTabs } from '~/ui/members/account-tabs'
import { AuthenticatorSetup } from '~/ui/members/authenticator-setup'
import { ButtonLink, PostButton } from '~/ui/primitives/button'
import { DescriptionList } from '~/ui/primitives/description-list'
import { Notice } from '~/ui/primitives/notice'

/** `confirmed` also to look: while an authenticator is set up the page shows its key. */
export const loader = member.read(
  async ({ db, actor, site, t }) => {
    const factor = await findSecondFactor(db, actor)
    const key = factor.state === 'begun' ? keyOf(factor.secret, site.name, actor.email) : null
    return {
      title: t('account.factor.title'),
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

export const meta: MetaFunction<typeof loader> = titled

export default function SecondFactor() {
  const { title, isOwed, factor, key } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <Page title={title} lead={t('account.factor.lead')}>
      <AccountTabs current="second-factor" t={t} />
      {isOwed && !factor && <Notice tone="warning">{t('account.factor.owed')}</Notice>}
      {factor && (
        <>
          <DescriptionList
            rows
            items={[
              { term: t('account.factor.since'), description: format.day(factor.since) },
              { term: t('account.codes.title'), description: t('account.codes.left', { n: factor.codesLeft }) },
            ]}
          />
          <div className="ac-buttons">
            <ButtonLink look="secondary" href={paths.recoveryCodes()}>
              {t('account.codes.again')}
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.secondFactorRemoval()}>
              {t('account.factor.remove')}
            </ButtonLink>
          </div>
        </>
      )}
      {!factor && key && <AuthenticatorSetup form={form} authenticator={key} />}
      {!factor && (
        <PostButton action={paths.secondFactor()} look={key ? 'quiet' : 'primary'}>
          {t(key ? 'account.factor.newKey' : 'account.factor.begin')}
        </PostButton>
      )}
    </Page>
  )
}
