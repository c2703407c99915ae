import { useLoaderData } from '@remix-run/react'
import { locales, siteRoles } from '#db/schema/words'
import { InvitationInput, type InvitationState } from '~/domain/invitations/invitation'
import { listInvitations, sendInvitation } from '~/domain/invitations/invitations.server'
import { mayInviteTo } from '~/domain/invitations/policy'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { listOpenSeats } from '~/domain/seats/terms.server'
import { ensureConfirmed } from '~/http/guards.server'
import { useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { InvitationForm } from '~/ui/invitations/form'
import { Cluster, Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { ButtonLink, PostButton } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag, type TagTone } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, now, today, site, t }) => {
  const invitations = await listInvitations(db, actor, now)
  const seats = await listOpenSeats(db, actor, today)
  const bodies = [...new Set(seats.map((seat) => seat.bodyName))]
  const organisations = await listOrganisations(db, actor, today)
  return {
    title: t('invitations.title'),
    invitations,
    locales: locales.filter((locale) => site.locales.includes(locale)),
    seats: bodies.map((label) => ({
      label,
      options: seats
        .filter((seat) => seat.bodyName === label)
        .map((seat) => ({
          value: seat.seatId,
          label: seat.observes ? `${seat.organisationName} (${t('seats.one.observes')})` : seat.organisationName,
        })),
    })),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
    siteRoles: siteRoles.filter((role) => mayInviteTo(actor, role)),
  }
})

/** Giving somebody a site role asks once more who gives it. */
export const action = member.write(async ({ write, actor, form, site, now, request, context }) => {
  const input = form.parse(InvitationInput)
  if (input.siteRole) await ensureConfirmed(request, context)
  await write((tx) => sendInvitation(tx, actor, site, input, now))
  return done(paths.invitations(), 'invitationSent')
})

const tones: Record<InvitationState, TagTone> = {
  open: 'info',
  accepted: 'success',
  expired: 'warning',
  revoked: 'neutral',
}
type Invitation = ReturnType<typeof useLoaderData<typeof loader>>['invitations'][number]

export default function Invitations() {
  const { title, invitations, ...choices } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('invitations.lead')}
      actions={
        <ButtonLink look="secondary" href={paths.invitationList()}>
          {t('invitations.list.title')}
        </ButtonLink>
      }
    >
      <Section title={t('invitations.one.new')}>
        <InvitationForm {...choices} />
      </Section>
      <Section
        title={t('invitations.sent')}
        action={
          invitations.some((one) => one.state === 'expired') && (
            <PostButton action={paths.expiredMailing()} look="secondary" small>
              {t('invitations.resendExpired')}
            </PostButton>
          )
        }
      >
        <DataTable
          caption={t('invitations.sent')}
          captionHidden
          stack
          rows={invitations}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('invitations.none')}>{t('invitations.noneWhy')}</EmptyState>}
          columns={[
            {
              key: 'who',
              header: t('organisations.person'),
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.name} <span className="ac-muted ac-small">{row.email || t('invitations.one.addressGone')}</span>
                </>
              ),
            },
            { key: 'what', header: t('invitations.one.to'), cell: (row) => <Purpose invitation={row} /> },
            {
              key: 'state',
              header: t('invitations.one.state'),
              cell: (row) => (
                <>
                  <Tag tone={tones[row.state]}>{t(`invitations.state.${row.state}`)}</Tag>{' '}
                  <span className="ac-small">
                    {row.state === 'open' ? t('invitations.one.until') : ''}{' '}
                    <DateTime value={stateDate(row).toISOString()}>{format.day(stateDate(row))}</DateTime>
                  </span>
                </>
              ),
            },
            { key: 'by', header: t('invitations.one.by'), cell: (row) => row.invitedByName },
            { key: 'do', header: t('seats.manage'), cell: (row) => <Doings invitation={row} /> },
          ]}
        />
      </Section>
    </Page>
  )
}

const stateDate = (invitation: Invitation): Date =>
  invitation.acceptedAt ?? invitation.revokedAt ?? invitation.expiresAt

function Purpose({ invitation }: { invitation: Invitation }) {
  const t = useT()
  const parts = [
    invitation.seatRole && invitation.bodyName
      ? `${t(`seatRole.${invitation.seatRole}`)}, ${invitation.bodyName}`
      : null,
    invitation.organisationName,
    invitation.siteRole ? t(`siteRole.${invitation.siteRole}`) : null,
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function Doings({ invitation }: { invitation: Invitation }) {
  const t = useT()
  if ((invitation.state !== 'open' && invitation.state !== 'expired') || invitation.email === '')
    return <span className="ac-muted">{t('invitations.one.nothingToDo')}</span>
  return (
    <Cluster>
      <PostButton
        action={paths.invitationMailing(invitation.id)}
        look="secondary"
        small
        label={t('invitations.one.resendTo', { name: invitation.name })}
      >
        {t('invitations.one.resend')}
      </PostButton>
      <PostButton
        action={paths.invitationRevocation(invitation.id)}
        look="quiet"
        small
        label={t('invitations.one.revokeOf', { name: invitation.name })}
      >
        {t('invitations.one.revoke')}
      </PostButton>
    </Cluster>
  )
}
