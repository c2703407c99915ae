import { useLoaderData } from '@remix-run/react'
import { stances } from '#db/schema/words'
import { recordPosition } from '~/domain/proposals/positions/positions.server'
import { RecordedPositionInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { listSpeakers } from '~/domain/proposals/speakers.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'

export const loader = member.read(async ({ db, actor, params, today, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  const delegates = await listSpeakers(db, actor, proposal, today, now)
  const organisations = new Map(delegates.map((one) => [one.organisationId, one.organisationName]))
  return {
    title: t('proposals.record.title'),
    number: proposal.number,
    organisations: [...organisations].map(([value, label]) => ({ value, label })),
    speakers: [...organisations].map(([id, label]) => ({
      label,
      options: delegates
        .filter((one) => one.organisationId === id)
        .map((one) => ({ value: one.personId, label: `${one.name} (${t(`seatRole.${one.role}`)})` })),
    })),
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(RecordedPositionInput)
  await write((tx) => recordPosition(tx, actor, number, input, now))
  return done(paths.proposal(number), 'positionRecorded')
})

export default function RecordedPositions() {
  const { title, number, organisations, speakers } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={number}
      lead={t('proposals.record.lead')}
      crumbs={trails(t).proposal(number)}
      submit={t('proposals.record.button')}
      action={paths.recordedPositions(number)}
    >
      <Select form={form} name="organisationId" label={t('proposals.record.organisation')} options={organisations} />
      <Select form={form} name="givenBy" label={t('proposals.record.givenBy')} options={speakers} />
      <Radios
        form={form}
        name="channel"
        label={t('proposals.record.channel')}
        options={(['room', 'telephone'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
        inline
      />
      <Radios
        form={form}
        name="stance"
        label={t('proposals.record.stance')}
        options={stances.map((value) => ({ value, label: t(`stance.${value}`) }))}
      />
      <TextArea
        form={form}
        name="reason"
        label={t('proposals.record.reason')}
        hint={t('proposals.mine.reasonHint')}
        rows={3}
        maxLength={5000}
        optional
      />
    </FormPage>
  )
}
