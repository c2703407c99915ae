import { useLoaderData } from '@remix-run/react'
import { hashOfChosen } from '~/auth/password-strength.server'
import { Invalid } from '~/domain/errors'
import { acceptInvitation } from '~/domain/invitations/acceptance.server'
import { AcceptanceInput } from '~/domain/invitations/invitation'
import { findInvitation } from '~/domain/invitations/invitations.server'
import { wordsOf } from '~/domain/site/site'
import { deviceOf } from '~/http/device'
import { useForm, useFormat, useT } from '~/http/page'
import { done, open } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Cluster, Page } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

/** Looking does not use the invitation up; who may accept it, and how, depends on who looks. */
export const loader = open.read(async ({ db, actor, params, site, now, t }) => {
  const token = params.token ?? ''
  const { hasAccount, ...invitation } = await findInvitation(db, token, now)
  const isOther = actor.kind === 'person' && actor.email !== invitation.email
  const step =
    invitation.state !== 'open'
      ? 'closed'
      : isOther
        ? 'other'
        : actor.kind === 'person'
          ? 'accept'
          : hasAccount
            ? 'sign-in'
            : 'join'
  return {
    title:
      invitation.state === 'open'
        ? t('invitations.accept.title', { coalition: site.coalitionName })
        : t('invitations.accept.closedTitle'),
    token,
    step,
    ownAddress: actor.kind === 'person' ? actor.email : '',
    invitation: isOther ? { ...invitation, email: '', name: '' } : invitation,
  } as const
})

export const action = open.write(async ({ db, write, actor, site, form, params, today, now, context, request }) => {
  const token = params.token ?? ''
  await context.limiter.spend('signIn', context.client)
  const invitation = await findInvitation(db, token, now)
  const asks = actor.kind !== 'person' && invitation.state === 'open' && !invitation.hasAccount
  const input = asks ? form.parse(AcceptanceInput) : null
  if (input && input.email !== '' && input.email !== invitation.email)
    throw new Invalid({ email: { key: 'invitations.accept.otherTyped', params: { name: invitation.invitedByName } } })
  const own = [input?.name ?? '', invitation.email, ...wordsOf(site)]
  const newcomer = input && {
    name: input.name,
    passwordHash: await hashOfChosen('password', input.password, own),
  }
  const personId = await write((tx) => acceptInvitation(tx, actor, token, newcomer, today, now))
  if (!personId) return done(paths.desk(), 'invitationAccepted')
  const cookie = await context.sessions.start(personId, deviceOf(request))
  return done(paths.desk(), 'invitationAccepted', { headers: { 'Set-Cookie': cookie } })
})

export default function Invitation() {
  const { title, token, step, ownAddress, invitation } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (step === 'closed') {
    return (
      <Page title={title} lead={t(`invitations.one.${invitation.state === 'open' ? 'expired' : invitation.state}`)}>
        <p>
          <ButtonLink look="secondary" href={paths.signIn()}>
            {t('signIn.title')}
          </ButtonLink>
        </p>
      </Page>
    )
  }
  const { organisationName, bodyName, seatRole, siteRole } = invitation
  const facts = [
    { term: t('invitations.one.by'), description: invitation.invitedByName },
    ...(bodyName && seatRole
      ? [{ term: t('invitations.one.seat'), description: `${bodyName}: ${t(`seatRole.${seatRole}`)}` }]
      : []),
    ...(organisationName ? [{ term: t('organisations.one'), description: organisationName }] : []),
    ...(siteRole ? [{ term: t('invitations.one.siteRole'), description: t(`siteRole.${siteRole}`) }] : []),
    { term: t('invitations.accept.until'), description: format.day(invitation.expiresAt) },
  ]
  return (
    <Page title={title} lead={invitation.name ? t('invitations.accept.lead', { name: invitation.name }) : undefined}>
      <DescriptionList items={facts} rows />
      {step === 'other' ? (
        <OtherAddress token={token} own={ownAddress} inviter={invitation.invitedByName} />
      ) : (
        <Step step={step} token={token} email={invitation.email} name={invitation.name} />
      )}
    </Page>
  )
}

/** Signed in under another address than the invited one, which is not said: the link may have been passed on. */
function OtherAddress({ token, own, inviter }: { token: string; own: string; inviter: string }) {
  const t = useT()
  return (
    <Notice tone="warning" title={t('invitations.accept.otherTitle')}>
      <p>{t('invitations.accept.otherNow', { email: own })}</p>
      <ul>
        <li>{t('invitations.accept.otherSignOut')}</li>
        <li>{t('invitations.accept.otherAsk', { email: own, name: inviter })}</li>
      </ul>
      <Cluster>
        <PostButton action={paths.signOut()} values={{ next: paths.invitation(token) }} look="secondary">
          {t('invitations.accept.otherButton')}
        </PostButton>
      </Cluster>
    </Notice>
  )
}

function Step({
  step,
  token,
  email,
  name,
}: {
  step: 'accept' | 'sign-in' | 'join'
  token: string
  email: string
  name: string
}) {
  const t = useT()
  const form = useForm({ name, email })
  if (step === 'accept') {
    return <PostButton action={paths.invitation(token)}>{t('invitations.accept.button')}</PostButton>
  }
  if (step === 'sign-in') {
    return (
      <>
        <p className="ac-measure">{t('invitations.one.signInFirst')}</p>
        <p>
          <ButtonLink href={paths.signIn(paths.invitation(token))}>{t('signIn.button')}</ButtonLink>
        </p>
      </>
    )
  }
  return (
    <PostForm form={form}>
      <TextInput
        form={form}
        name="email"
        type="email"
        label={t('account.email')}
        hint={t('invitations.accept.addressHint')}
        autoComplete="username"
      />
      <TextInput
        form={form}
        name="name"
        label={t('account.name')}
        hint={t('invitations.accept.nameHint')}
        autoComplete="name"
        maxLength={120}
      />
      <TextInput
        form={form}
        name="password"
        type="password"
        label={t('account.password.new')}
        hint={t('account.password.hint')}
        autoComplete="new-password"
      />
      <ButtonRow>
        <Button>{t('invitations.accept.button')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
