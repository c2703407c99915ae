import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { NotFound } from '~/domain/errors'
import { HandoverInput } from '~/domain/seats/handover'
import { handOver } from '~/domain/seats/handovers.server'
import { mayHandOver } from '~/domain/seats/policy'
import { findSeat } from '~/domain/seats/seats.server'
import { addDays } from '~/domain/time'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { RevisionGuard } from '~/ui/forms/revision'
import { TextInput } from '~/ui/forms/text-input'
import { Page } from '~/ui/layout/page'
import { EmptyState } from '~/ui/primitives/empty-state'
import { TermFields } from '~/ui/seats/term-fields'
import { watchedSeat } from '~/ui/seats/watched'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const seat = await findSeat(db, actor, params.seatId ?? '', today)
  if (seat.bodyId !== body.id) throw new NotFound()
  mayOrForbid(mayHandOver(actor, { id: seat.seatId, bodyId: seat.bodyId }))
  return {
    title: t('seats.handover.of', { organisation: seat.organisationName }),
    body: { slug: body.slug, name: body.name },
    seat,
    today,
    nextWeek: addDays(today, 7),
  }
})

export const action = member.write(async ({ write, actor, form, params, today, now }) => {
  const seatId = params.seatId ?? ''
  const input = form.parse(HandoverInput)
  await write((tx) => handOver(tx, actor, seatId, input, today, now))
  return done(paths.seat(params.slug ?? '', seatId), 'handedOver')
})

export default function SeatHandover() {
  const { title, body, seat, today, nextWeek } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ extent: 'period', startsOn: today, endsOn: nextWeek })
  const back = paths.seat(body.slug, seat.seatId)
  const alternates = seat.alternates.map((one) => ({ value: one.personId, label: one.name }))
  const ready = seat.delegate !== null && alternates.length > 0
  return (
    <Page
      title={title}
      lead={t('seats.handover.lead')}
      crumbs={[
        { label: t('nav.bodies'), href: paths.bodies() },
        { label: body.name, href: paths.body(body.slug) },
        { label: seat.organisationName, href: back },
        { label: t('seats.handover') },
      ]}
    >
      {!ready && (
        <EmptyState title={t(seat.delegate ? 'seats.handover.noAlternate' : 'seats.handover.vacant')}>
          {t('seats.handover.askManager')}
        </EmptyState>
      )}
      {ready && (
        <PostForm form={form}>
          <RevisionGuard form={form} revision={seat.revision} watched={watchedSeat(seat, t, format)} />
          <Radios
            form={form}
            name="extent"
            label={t('seats.handover.extent')}
            options={(['period', 'good'] as const).map((value) => ({
              value,
              label: t(`seats.handover.extent.${value}`),
              hint: t(`seats.handover.extentHint.${value}`),
            }))}
          />
          <Select
            form={form}
            name="alternateId"
            label={t('seats.handover.to')}
            hint={t('seats.handover.toHint')}
            options={alternates}
            emptyLabel={t('seats.handover.toAny')}
            optional
          />
          <TermFields form={form} t={t} endHint={t('seats.handover.endsOnHint')} />
          <TextInput
            form={form}
            name="reason"
            label={t('seats.handover.reason')}
            hint={t('seats.handover.reasonHint')}
            maxLength={300}
          />
          <FormButtons submit={t('seats.handover')} back={back} />
        </PostForm>
      )}
    </Page>
  )
}
