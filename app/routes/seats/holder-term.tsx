import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { endHolder } from '~/domain/seats/holders.server'
import { mayManageSeats } from '~/domain/seats/policy'
import { TermInput } from '~/domain/seats/seating'
import { findSeat } from '~/domain/seats/seats.server'
import { findHolder } from '~/domain/seats/terms.server'
import { useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { TermPage } from '~/ui/seats/term-form'
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

export default function HolderTerm() {
  const { title, what, endsOn, back, seat } = useLoaderData<typeof loader>()
  const t = useT()
  const watched = watchedSeat(seat, t, useFormat())
  const lead = t('seats.term.endLead')
  return <TermPage {...{ title, lead, endsOn, back, watched }} eyebrow={what} revision={seat.revision} />
}
