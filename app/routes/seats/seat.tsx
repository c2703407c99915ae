import { useLoaderData } from '@remix-run/react'
import { seatRoles } from '#db/schema/words'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody } from '~/domain/bodies/body.server'
import { NotFound } from '~/domain/errors'
import { listPeople } from '~/domain/people/departure.server'
import { handoverState } from '~/domain/seats/handover'
import { listHandovers } from '~/domain/seats/handovers.server'
import { appointHolder } from '~/domain/seats/holders.server'
import { mayHandOver, mayManageSeats } from '~/domain/seats/policy'
import { HolderInput } from '~/domain/seats/seating'
import { findSeat } from '~/domain/seats/seats.server'
import { listSeatTerms } from '~/domain/seats/terms.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { RevisionGuard } from '~/ui/forms/revision'
import { Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { Named, termText } from '~/ui/people/people'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { HandoverList } from '~/ui/seats/handover-list'
import { SeatState } from '~/ui/seats/table'
import { TermFields } from '~/ui/seats/term-fields'
import { watchedSeat } from '~/ui/seats/watched'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const seat = await findSeat(db, actor, params.seatId ?? '', today)
  if (seat.bodyId !== body.id) throw new NotFound()
  mayOrForbid(actor.isMember && (seat.holdersShown || mayManageSeats(actor)))
  const place = { id: seat.seatId, bodyId: seat.bodyId }
  const terms = await listSeatTerms(db, actor, body.id)
  const people = await listPeople(db, actor)
  return {
    title: t('seats.one.of', { organisation: seat.organisationName, body: body.name }),
    body: { slug: body.slug, name: body.name },
    seat,
    terms: terms
      .filter((term) => term.seatId === seat.seatId)
      .map((term) => ({ ...term.holder, isOver: term.holder.endsOn !== null && term.holder.endsOn < today })),
    people: people.map((person) => ({
      value: person.personId,
      label: person.title ? `${person.name}, ${person.title}` : person.name,
    })),
    handovers: (await listHandovers(db, actor, seat.seatId)).map((one) => ({
      ...one,
      state: handoverState(one, today),
    })),
    may: { manage: mayManageSeats(actor), handOver: !body.endedAt && !seat.observes && mayHandOver(actor, place) },
    today,
  }
})

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const input = form.parse(HolderInput)
  await write((tx) => appointHolder(tx, actor, params.seatId ?? '', input, now))
  return done(paths.seat(params.slug ?? '', params.seatId ?? ''), 'saved')
})

export default function Seat() {
  const { title, body, seat, terms, handovers, may } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      meta={
        <>
          <SeatState seat={seat} t={t} format={format} /> <span>{termText(seat, t, format)}</span>
        </>
      }
      crumbs={[
        { label: t('nav.bodies'), href: paths.bodies() },
        { label: body.name, href: paths.body(body.slug) },
        ...(may.manage ? [{ label: t('seats.manageAll'), href: paths.seats(body.slug) }] : []),
        { label: seat.organisationName },
      ]}
      actions={
        <>
          {may.handOver && (
            <ButtonLink look="secondary" href={paths.handover(body.slug, seat.seatId)}>
              {t('seats.handover')}
            </ButtonLink>
          )}
          {may.manage && (
            <ButtonLink look="secondary" href={paths.seatTerm(body.slug, seat.seatId)}>
              {t('seats.one.end')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Section title={t('seats.one.holders')} lead={t('seats.one.holdersLead')}>
        <DataTable
          caption={t('seats.one.holders')}
          captionHidden
          stack
          rows={terms}
          rowKey={(term) => term.holderId}
          empty={<EmptyState title={t('seats.one.noHolders')}>{t('seats.one.noHoldersWhy')}</EmptyState>}
          columns={[
            { key: 'name', header: t('organisations.person'), rowHeader: true, cell: (term) => <Named {...term} /> },
            { key: 'role', header: t('seats.one.role'), cell: (term) => t(`seatRole.${term.role}`) },
            { key: 'term', header: t('seats.term.title'), cell: (term) => termText(term, t, format) },
            ...(may.manage
              ? [
                  {
                    key: 'change',
                    header: t('seats.manage'),
                    cell: (term: (typeof terms)[number]) =>
                      term.isOver ? (
                        t('seats.term.over')
                      ) : (
                        <a
                          href={paths.holderTerm(body.slug, term.holderId)}
                          aria-label={t('seats.term.endOf', { name: term.name })}
                        >
                          {t('seats.term.end')}
                        </a>
                      ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {!seat.observes && (
        <HandoverList handovers={handovers} slug={body.slug} seatId={seat.seatId} mayEnd={may.handOver} />
      )}
      {may.manage && <Appointment />}
    </Page>
  )
}

function Appointment() {
  const { seat, people, today } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ startsOn: today, role: seat.observes ? 'observer' : 'delegate' })
  const roles = seatRoles.filter((role) => !seat.observes || role === 'observer')
  return (
    <Section
      title={t('seats.one.appoint')}
      lead={t('seats.one.appointLead')}
      action={<a href={paths.invitations()}>{t('invitations.one.new')}</a>}
    >
      <PostForm form={form}>
        <RevisionGuard form={form} revision={seat.revision} watched={watchedSeat(seat, t, format)} />
        <Select form={form} name="personId" label={t('organisations.person')} options={people} />
        <Radios
          form={form}
          name="role"
          label={t('seats.one.role')}
          options={roles.map((role) => ({
            value: role,
            label: t(`seatRole.${role}`),
            hint: t(`seats.role.${role}`),
          }))}
        />
        <TermFields form={form} t={t} />
        <ButtonRow>
          <Button>{t('seats.one.appointButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Section>
  )
}
