import { useLoaderData } from '@remix-run/react'
import { findContactNames } from '~/domain/organisations/contacts.server'
import { mayReviewProposal, mayWithdrawProposal } from '~/domain/organisations/policy'
import { changesBetween, conflictsOf, ReviewInput } from '~/domain/organisations/profile'
import { findRecord } from '~/domain/organisations/profile.server'
import { findProposal, reviewProposal } from '~/domain/organisations/proposals.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Checkbox, Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea } from '~/ui/forms/text-input'
import { Page, Section, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { fieldLabel, RecordDifference } from '~/ui/organisations/record-difference'
import { Button, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, params, t }) => {
  const proposal = await findProposal(db, actor, params.slug ?? '', params.proposalId ?? '')
  const { organisation, base, proposed, outcome, note, reason, settledAt, proposedAt, proposedByName } = proposal
  const { state } = await findRecord(db, actor, organisation.slug)
  const isOpen = settledAt === null
  return {
    title: t('organisations.change.title', { name: organisation.name }),
    ...{ id: proposal.id, name: organisation.name, slug: organisation.slug },
    ...{ outcome, note, reason, settledAt, proposedAt, proposedByName, isOpen },
    changes: changesBetween(base, proposed),
    meanwhile: isOpen ? changesBetween(base, state) : [],
    conflicts: isOpen ? conflictsOf(base, proposed, state) : [],
    names: Object.fromEntries(await findContactNames(db, actor, organisation.id)),
    mayReview: mayReviewProposal(actor, { ...proposal, archivedAt: organisation.archivedAt }),
    mayWithdraw: mayWithdrawProposal(actor, proposal),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const [slug, proposalId] = [params.slug ?? '', params.proposalId ?? '']
  const input = form.parse(ReviewInput)
  await write((tx) => reviewProposal(tx, actor, slug, proposalId, input, now))
  return done(paths.organisationProposal(slug, proposalId), 'changeReviewed')
})

export default function Proposal() {
  const { title, id, name, slug, outcome, isOpen, changes, meanwhile, names, mayReview, mayWithdraw } =
    useLoaderData<typeof loader>()
  const t = useT()
  const heading = t(isOpen ? 'organisations.change.differences' : 'organisations.change.differencesWas')
  return (
    <Page
      title={title}
      meta={<Tag tone={isOpen ? 'accent' : 'neutral'}>{t(`organisations.change.outcome.${outcome ?? 'waiting'}`)}</Tag>}
      crumbs={[
        { label: t('nav.organisations'), href: paths.organisations() },
        { label: name, href: paths.organisation(slug) },
        { label: t('organisations.change.proposals') },
      ]}
      actions={
        mayWithdraw && (
          <PostButton action={paths.organisationProposalWithdrawal(slug, id)} look="secondary">
            {t('organisations.change.withdraw')}
          </PostButton>
        )
      }
    >
      <Stack gap="loose">
        <Facts />
        <Section title={heading}>
          <RecordDifference caption={heading} changes={changes} names={names} t={t} />
        </Section>
        {meanwhile.length > 0 && (
          <Section title={t('organisations.change.meanwhileTitle')} lead={t('organisations.change.meanwhileReview')}>
            <RecordDifference
              caption={t('organisations.change.meanwhileTitle')}
              changes={meanwhile}
              names={names}
              t={t}
            />
          </Section>
        )}
        {mayReview && <Review />}
      </Stack>
    </Page>
  )
}

function Facts() {
  const { note, reason, settledAt, outcome, proposedAt, proposedByName } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <DescriptionList
      rows
      items={[
        { term: t('organisations.change.by'), description: `${proposedByName}, ${format.dateTime(proposedAt)}` },
        ...(note ? [{ term: t('organisations.change.note'), description: note }] : []),
        ...(settledAt && outcome
          ? [{ term: t(`organisations.change.outcome.${outcome}`), description: format.dateTime(settledAt) }]
          : []),
        ...(reason ? [{ term: t('organisations.change.reason'), description: reason }] : []),
      ]}
    />
  )
}

function Review() {
  const { slug, id, conflicts } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ outcome: 'approved' })
  const fields = format.list(conflicts.map((field) => fieldLabel(field, t)))
  return (
    <Section title={t('organisations.change.review')}>
      <PostForm form={form} action={paths.organisationProposal(slug, id)}>
        <Radios
          form={form}
          name="outcome"
          label={t('organisations.change.outcome')}
          options={[
            { value: 'approved', label: t('organisations.change.approve') },
            { value: 'returned', label: t('organisations.change.return') },
          ]}
        />
        {conflicts.length > 0 && (
          <Checkbox
            form={form}
            name="overrides"
            label={t('organisations.change.override')}
            hint={t('organisations.change.overrideHint', { fields })}
          />
        )}
        <TextArea
          form={form}
          name="reason"
          label={t('organisations.change.reason')}
          hint={t('organisations.change.reasonHint')}
          rows={4}
          maxLength={2000}
          optional
        />
        <ButtonRow>
          <Button>{t('organisations.change.save')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
