import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findDecision } from '~/domain/proposals/decisions/decisions.server'
import { SupersessionInput } from '~/domain/proposals/decisions/supersession'
import { listReplaceable, recordSupersession } from '~/domain/proposals/decisions/supersession.server'
import { mayRecordSupersession } from '~/domain/proposals/policy'
import { findProposal } from '~/domain/proposals/proposals.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, now, t }) => {
  const decision = await findDecision(db, actor, params.number ?? '')
  if (!mayRecordSupersession(actor, decision)) notFound()
  const proposal = await findProposal(db, actor, decision.proposalNumber, now)
  return {
    title: t('decisions.supersession.title'),
    number: decision.number,
    name: proposal.title,
    replaceable: await listReplaceable(db, actor, decision),
  }
})

export const action = member.write(async ({ actor, params, form, write, now }) => {
  const number = params.number ?? ''
  const input = form.parse(SupersessionInput)
  await write((tx) => recordSupersession(tx, actor, number, input, now))
  return done(paths.decision(number), 'decisionSuperseded')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Supersession() {
  const { title, number, name, replaceable } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm()
  return (
    <Page
      title={title}
      eyebrow={`${number} · ${name}`}
      lead={t('decisions.supersession.lead')}
      crumbs={[
        { label: t('decisions.title'), href: paths.decisions() },
        { label: number, href: paths.decision(number) },
        { label: title },
      ]}
    >
      {replaceable.length === 0 ? (
        <Notice>{t('decisions.supersession.none')}</Notice>
      ) : (
        <PostForm form={form}>
          <Select
            form={form}
            name="replaces"
            label={t('decisions.supersession.replaces')}
            options={replaceable.map((one) => ({
              value: one.number,
              label: `${one.number} ${one.title} (${format.day(one.decidedAt)})`,
            }))}
          />
          <TextArea
            form={form}
            name="note"
            label={t('decisions.supersession.note')}
            rows={3}
            maxLength={2000}
            optional
          />
          <ButtonRow>
            <Button>{t('decisions.supersession.button')}</Button>
            <ButtonLink look="quiet" href={paths.decision(number)}>
              {t('action.cancel')}
            </ButtonLink>
          </ButtonRow>
        </PostForm>
      )}
    </Page>
  )
}
