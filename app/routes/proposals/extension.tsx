import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExtensionInput } from '~/domain/proposals/course'
import { extendProposal } from '~/domain/proposals/extension.server'
import { mayExtend } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { localOf } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { Moment } from '~/ui/proposals/moments'
import { LocalTime } from '~/ui/proposals/proposal-form'

export const loader = member.read(async ({ db, actor, params, site, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  if (!mayExtend(actor, proposal, now)) notFound()
  return {
    title: t('proposals.extension.title', { number: proposal.number }),
    number: proposal.number,
    closesAt: proposal.closesAt,
    zone: site.timeZone.replaceAll('_', ' '),
    values: { closesAt: localOf(proposal.closesAt, site.timeZone) },
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(ExtensionInput)
  await write((tx) => extendProposal(tx, actor, number, input, now))
  return done(paths.proposal(number), 'proposalExtended')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Extension() {
  const { title, number, closesAt, zone, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <Page
      title={title}
      lead={t('proposals.extension.lead')}
      crumbs={[
        { label: t('proposals.title'), href: paths.proposals() },
        { label: number, href: paths.proposal(number) },
        { label: title },
      ]}
    >
      {form.stale && form.problems?.form && <Notice tone="warning">{form.problems.form}</Notice>}
      <p>
        {t('proposals.extension.now')} <Moment at={closesAt} />
      </p>
      <PostForm form={form} action={paths.proposalExtension(number)}>
        <input type="hidden" name="formerClosesAt" value={new Date(closesAt).toISOString()} />
        <LocalTime
          form={form}
          name="closesAt"
          label={t('proposals.extension.closesAt')}
          hint={t('proposals.field.localTime', { zone })}
        />
        <TextArea form={form} name="reason" label={t('proposals.extension.reason')} rows={4} maxLength={2000} />
        <ButtonRow>
          <Button>{t('proposals.extension.button')}</Button>
          <ButtonLink look="quiet" href={paths.proposal(number)}>
            {t('action.cancel')}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
