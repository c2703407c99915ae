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
      <TextInput form={form} name="name" label={t('invitations.one.name')} maxLength={120} autoComplete="off" />
      <TextInput form={form} name="email" type="email" label={t('account.email')} autoComplete="off" />
      <Select
        form={form}
        name="locale"
        label={t('invitations.one.locale')}
        options={locales.map((locale) => ({ value: locale, label: t(`locale.${locale}`) }))}
        noEmpty
      />
      <Select
        form={form}
        name="seatId"
        label={t('invitations.one.seat')}
        hint={t('invitations.one.seatHint')}
        options={seats}
        emptyLabel={t('invitations.one.noneOfThese')}
        optional
      />
      <Select
        form={form}
        name="seatRole"
        label={t('invitations.one.seatRole')}
        options={seatRoles.map((role) => ({ value: role, label: t(`seatRole.${role}`) }))}
        emptyLabel={t('invitations.one.noneOfThese')}
        optional
      />
      <Select
        form={form}
        name="organisationId"
        label={t('invitations.one.organisation')}
        hint={t('invitations.one.organisationHint')}
        options={organisations}
        emptyLabel={t('invitations.one.noneOfThese')}
        optional
      />
      <Select
        form={form}
        name="siteRole"
        label={t('invitations.one.siteRole')}
        hint={t('invitations.one.siteRoleHint')}
        options={siteRoles.map((role) => ({ value: role, label: t(`siteRole.${role}`) }))}
        emptyLabel={t('invitations.one.noneOfThese')}
        optional
      />
      <ButtonRow>
        <Button>{t('invitations.one.send')}</Button>
      </ButtonRow>
    </PostForm>
  )
}
