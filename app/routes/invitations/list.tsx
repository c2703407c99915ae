import { useActionData, useLoaderData } from '@remix-run/react'
import { seatRoles, siteRoles } from '#db/schema/words'
import { Forbidden, Invalid, NotFound } from '~/domain/errors'
import { listColumns, readList } from '~/domain/invitations/list'
import { planList } from '~/domain/invitations/lists.server'
import { mayInvite, mayInviteTo } from '~/domain/invitations/policy'
import { mostUploadBytes, readText } from '~/domain/uploads/text'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { isOneAddress } from '~/platform/mail-address'
import { FileInput } from '~/ui/forms/file-input'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { InvitationPreview, type Preview } from '~/ui/invitations/preview'
import { fileProblem, listWords } from '~/ui/invitations/words'
import { Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ actor, site, t, format }) => {
  if (!mayInvite(actor)) throw new NotFound()
  const roles = siteRoles.filter((role) => mayInviteTo(actor, role))
  return {
    title: t('invitations.list.title'),
    accepted: {
      seatRole: format.list(seatRoles.map((role) => t(`seatRole.${role}`))),
      siteRole: format.list(roles.map((role) => t(`siteRole.${role}`))),
      language: format.list(site.locales.map((locale) => t(`locale.${locale}`))),
    },
  }
})

/** Reads a list and says what would happen; sends nothing. */
export const action = member.write(async ({ db, actor, form, site, now }) => {
  if (!mayInvite(actor)) throw new Forbidden()
  const file = form.file('file')
  const pasted = form.text('list')
  if (!file && pasted.trim() === '') throw new Invalid({ file: 'invitations.list.nothing' })
  if ((file?.size ?? 0) > mostUploadBytes) throw new Invalid({ file: 'uploads.too-large' })
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
  const field = file ? 'file' : 'list'
  const text = readText(bytes)
  if (!text.ok) throw new Invalid({ [field]: `uploads.${text.code}` })
  const read = readList(text.text, listWords)
  if (!read.ok) throw new Invalid({ [field]: fileProblem(read) })
  const rows = await planList(db, actor, site, read.rows, { words: listWords, isOneAddress }, now)
  return { preview: { rows, list: text.text } }
})

export default function InvitationList() {
  const { title, accepted } = useLoaderData<typeof loader>()
  const answer = useActionData<{ preview?: Preview }>()
  const t = useT()
  const form = useForm()
  const back = [{ label: t('invitations.title'), href: paths.invitations() }, { label: title }]
  if (answer?.preview)
    return (
      <Page title={title} crumbs={back}>
        <InvitationPreview {...answer.preview} />
      </Page>
    )
  return (
    <Page title={title} lead={t('invitations.list.lead')} crumbs={back}>
      <Section
        title={t('invitations.list.columns')}
        action={
          <ButtonLink look="secondary" small href={paths.invitationListTemplate()} download>
            {t('invitations.list.template')}
          </ButtonLink>
        }
      >
        <DescriptionList
          rows
          items={listColumns.map((column) => ({
            term: t(`invitations.list.column.${column}`),
            description: t(`invitations.list.about.${column}`, {
              known: column in accepted ? accepted[column as keyof typeof accepted] : '',
            }),
          }))}
        />
      </Section>
      <Section title={t('invitations.list.give')}>
        <PostForm form={form} multipart>
          <FileInput
            form={form}
            name="file"
            label={t('invitations.list.file')}
            hint={t('invitations.list.fileHint')}
            accept=".csv,text/csv"
            optional
          />
          <TextArea
            form={form}
            name="list"
            label={t('invitations.list.paste')}
            hint={t('invitations.list.pasteHint')}
            optional
          />
          <ButtonRow>
            <Button>{t('invitations.list.look')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Page>
  )
}
