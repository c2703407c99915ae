import { type Locale, type SiteRole, seatRoles } from '#db/schema/words'
import { useForm, useT } from '~/http/page'
import { Select } from '../forms/choices'
import { PostForm } from '../forms/post-form'
import { TextInput } from '../forms/text-input'
import { Button, ButtonRow } from '../primitives/button'

type Choice = { value: string; label: string }
type InvitationFormProps = {
  locales: Locale[]
  /** Open seats by body. */
  seats: { label: string; options: Choice[] }[]
  organisations: Choice[]
  siteRoles: SiteRole[]
}

/** Invites one person: to a seat, an organisation, a site role, or several of these. */
export function InvitationForm({ locales, seats, organisations, siteRoles }: InvitationFormProps) {
  const t = useT()
  const form = useForm({ locale: locales[0] ?? 'en' })
  return (
    <PostForm form={form}>
      <TextInput form={form} name="name" label={t('members.invitation.name')} maxLength={120} autoComplete="off" />
      <TextInput form={form} name="email" type="email" label={t('account.email')} autoComplete="off" />
      <Select
        form={form}
        name="locale"
        label={t('members.invitation.locale')}
        options={locales.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
        noEmpty
      />
      <Select
        form={form}
        name="seatId"
        label={t('members.invitation.seat')}
        hint={t('members.invitation.seatHint')}
        options={seats}
        emptyLabel={t('members.invitation.noneOfThese')}
        optional
      />
      <Select
        form={form}
        name="seatRole"
        label={t('members.invitation.seatRole')}
        options={seatRoles.map((role) => ({ value: role, label: t(`seatRole.${role}`) }))}
        emptyLabel={t('members.invitation.noneOfThese')}
        optional
      />
      <Select
        form={form}
        name="organisationId"
        label={t('members.invitation.organisation')}
        hint={t('members.invitation.organisationHint')}
        options={organisations}
        emptyLabel={t('members.invitation.noneOfThese')}
        optional
      />
      <Select
        form={form}
        name="siteRole"
        label={t('members.invitation.siteRole')}
        hint={t('members.invitation.siteRoleHint')}
        options={siteRoles.map((role) => ({ value: role, label: t(`siteRole.${role}`) }))}
        emptyLabel={t('members.invitation.noneOfThese')}
        optional
      />
      <ButtonRow>
        <Button>{t('members.invitation.send')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
