import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Forbidden, Invalid, NotFound } from '~/domain/errors'
import { readList } from '~/domain/invitations/list'
import { planList, sendList } from '~/domain/invitations/lists.server'
import { mayInvite } from '~/domain/invitations/policy'
import { mostUploadBytes } from '~/domain/uploads/text'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { isOneAddress } from '~/platform/mail-address'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { InvitationPreview, type Preview } from '~/ui/invitations/preview'
import { listWords } from '~/ui/invitations/words'
import { Page } from '~/ui/layout/page'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'

export const loader = member.read(async ({ actor, t }) => {
  if (!mayInvite(actor)) throw new NotFound()
  return { title: t('invitations.list.title') }
})

/** Judges the list once more and sends it. Where rows are bad and their absence was not ticked, the preview comes back. */
export const action = member.write(async ({ db, write, actor, form, site, now, t }) => {
  if (!mayInvite(actor)) throw new Forbidden()
  const list = form.text('list')
  if (list.length > mostUploadBytes) throw new Invalid({}, 'uploads.too-large')
  const read = readList(list, listWords)
  if (!read.ok) throw new Invalid({}, 'invitations.list.nothing')
  const goodOnly = form.text('goodOnly') !== ''
  const reading = { words: listWords, isOneAddress }
  const rows = await planList(db, actor, site, read.rows, reading, now)
  if (!goodOnly && rows.some((row) => row.input === null)) {
    const problems = { fields: { goodOnly: t('invitations.list.notAllGood') } }
    return data({ preview: { rows, list }, problems, values: { list } }, { status: 422 })
  }
  // Five hundred invitations are some thousands of statements: more time than a single change has.
  await write((tx) => sendList(tx, actor, site, read.rows, goodOnly, reading, now), 60_000)
  return done(paths.invitations(), 'listSent')
})

export default function InvitationListSending() {
  const { title } = useLoaderData<typeof loader>()
  const answer = useActionData<{ preview?: Preview }>()
  const t = useT()
  const form = useForm()
  return (
    <Page title={title} crumbs={[{ label: t('invitations.title'), href: paths.invitations() }, { label: title }]}>
      {answer?.preview ? (
        <InvitationPreview {...answer.preview} />
      ) : (
        <>
          <ErrorSummary form={form} />
          <ButtonRow>
            <ButtonLink href={paths.invitationList()}>{t('invitations.list.another')}</ButtonLink>
          </ButtonRow>
        </>
      )}
    </Page>
  )
}
