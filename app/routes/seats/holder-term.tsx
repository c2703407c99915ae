import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { endHolder } from '~/domain/seats/holders.server'
import { mayManageSeats } from '~/domain/seats/policy'
import { TermInput } from '~/domain/seats/seating'
import { findSeat } from '~/domain/seats/seats.server'
import { findHolder } from '~/domain/seats/terms.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { RevisionGuard } from '~/ui/forms/revision'
import { Page } from '~/ui/layout/page'
import { TermForm } from '~/ui/seats/term-form'
import { watchedSeat } from '~/ui/seats/watched'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const { holder, seatId, organisationName } = await findHolder(db, actor, body.id, params.holderId ?? '')
  mayOrForbid(mayManageSeats(actor))
  return {
    title: t('seats.term.endOf', { name: holder.name }),
    what: `${t(`seatRole.${holder.role}`)}, ${organisationName}, ${body.name}`,
    endsOn: holder.endsOn ?? today,
    seat: await findSeat(db, actor, seatId, today),
    back: paths.seat(body.slug, seatId),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(TermInput)
  await write((tx) => endHolder(tx, actor, params.holderId ?? '', input, now))
  return done(paths.seats(params.slug ?? ''), 'saved')
})

export const meta: MetaFunction<typeof loader> = titled

export default function HolderTerm() {
  const { title, what, endsOn, back, seat } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ endsOn })
  return (
    <Page title={title} eyebrow={what} lead={t('seats.term.endLead')}>
      <TermForm
        form={form}
        t={t}
        back={back}
        guard={<RevisionGuard form={form} revision={seat.revision} watched={watchedSeat(seat, t, format)} />}
      />
    </Page>
  )
}
