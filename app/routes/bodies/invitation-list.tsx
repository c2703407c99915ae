import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { seatRoles, siteRoles } from '#db/schema/words'
import { listColumns, readList } from '~/domain/bodies/invitation-list'
import { planList } from '~/domain/bodies/invitation-lists.server'
import { mayInvite, mayInviteTo } from '~/domain/bodies/policy'
import { Forbidden, Invalid, NotFound } from '~/domain/errors'
import { mostUploadBytes, readText } from '~/domain/progress/upload-text'
import { useForm, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { isOneAddress } from '~/platform/mail-address'
import { titled } from '~/title'
import { FileInput } from '~/ui/forms/file-input'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { InvitationPreview, type Preview } from '~/ui/members/invitation-preview'
import { fileProblem, listWords } from '~/ui/members/invitation-words'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { DescriptionList } from '~/ui/primitives/description-list'

export const loader = member.read(async ({ actor, site, t, format }) => {
  if (!mayInvite(actor)) throw new NotFound()
  const roles = siteRoles.filter((role) => mayInviteTo(actor, role))
  return {
    title: t('members.list.title'),
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
  if (!file && pasted.trim() === '') throw new Invalid({ file: 'members.list.nothing' })
  if ((file?.size ?? 0) > mostUploadBytes) throw new Invalid({ file: 'progress.upload.too-large' })
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted)
  const field = file ? 'file' : 'list'
  const text = readText(bytes)
  if (!text.ok) throw new Invalid({ [field]: `progress.upload.${text.code}` })
  const read = readList(text.text, listWords)
  if (!read.ok) throw new Invalid({ [field]: fileProblem(read) })
  const rows = await planList(db, actor, site, read.rows, { words: listWords, isOneAddress }, now)
  return { preview: { rows, list: text.text } }
})

export const meta: MetaFunction<typeof loader> = titled

export default function InvitationList() {
  const { title, accepted } = useLoaderData<typeof loader>()
  const answer = useActionData<{ preview?: Preview }>()
  const t = useT()
  const form = useForm()
  const back = [{ label: t('members.invitations.title'), href: paths.invitations() }, { label: title }]
  if (answer?.preview)
    return (
      <Page title={title} crumbs={back}>
        <InvitationPreview {...answer.preview} />
      </Page>
    )
  return (
    <Page title={title} lead={t('members.list.lead')} crumbs={back}>
      <Section
        title={t('members.list.columns')}
        action={
          <ButtonLink look="secondary" small href={paths.invitationListTemplate()} download>
            {t('members.list.template')}
          </ButtonLink>
        }
      >
        <DescriptionList
          rows
          items={listColumns.map((column) => ({
            term: t(`members.list.column.${column}`),
            description: t(`members.list.about.${column}`, {
              known: column in accepted ? accepted[column as keyof typeof accepted] : '',
            }),
          }))}
        />
      </Section>
      <Section title={t('members.list.give')}>
        <PostForm form={form} multipart>
          <FileInput
            form={form}
            name="file"
            label={t('members.list.file')}
            hint={t('members.list.fileHint')}
            accept=".csv,text/csv"
            optional
          />
          <TextArea
            form={form}
            name="list"
            label={t('members.list.paste')}
            hint={t('members.list.pasteHint')}
            optional
          />
          <ButtonRow>
            <Button>{t('members.list.look')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Page>
  )
}
