import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { mayManageSeats } from '~/domain/seats/policy'
import { TermInput } from '~/domain/seats/seating'
import { endSeat } from '~/domain/seats/seating.server'
import { findSeat } from '~/domain/seats/seats.server'
import { useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { TermPage } from '~/ui/seats/term-form'
import { watchedSeat } from '~/ui/seats/watched'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const seat = await findSeat(db, actor, params.seatId ?? '', today)
  mayOrForbid(mayManageSeats(actor))
  return {
    title: t('seats.one.endOf', { organisation: seat.organisationName, body: body.name }),
    endsOn: seat.endsOn ?? today,
    seat,
    back: paths.seat(body.slug, seat.seatId),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(TermInput)
  await write((tx) => endSeat(tx, actor, params.seatId ?? '', input, now))
  return done(paths.seat(params.slug ?? '', params.seatId ?? ''), 'saved')
})

export default function SeatTerm() {
  const { title, endsOn, back, seat } = useLoaderData<typeof loader>()
  const t = useT()
  const watched = watchedSeat(seat, t, useFormat())
  const lead = t('seats.one.endLead')
  return <TermPage {...{ title, lead, endsOn, back, watched }} revision={seat.revision} />
}
