import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody, listOffices } from '~/domain/bodies/body.server'
import { endOffice } from '~/domain/bodies/offices.server'
import { NotFound } from '~/domain/errors'
import { mayManageSeats } from '~/domain/seats/policy'
import { TermInput } from '~/domain/seats/seating'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { TermPage } from '~/ui/seats/term-form'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const held = (await listOffices(db, actor, body, today)).find((one) => one.officeId === params.officeId)
  if (!held) throw new NotFound()
  mayOrForbid(mayManageSeats(actor))
  return {
    title: t('seats.term.endOf', { name: held.name }),
    what: `${t(`office.${held.office}`)}, ${body.name}`,
    endsOn: held.endsOn ?? today,
    back: paths.offices(body.slug),
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(TermInput)
  await write((tx) => endOffice(tx, actor, params.officeId ?? '', input, now))
  return done(paths.offices(params.slug ?? ''), 'saved')
})

export default function OfficeTerm() {
  const { title, what, endsOn, back } = useLoaderData<typeof loader>()
  const t = useT()
  return <TermPage {...{ title, endsOn, back }} eyebrow={what} lead={t('seats.term.endLead')} />
}
