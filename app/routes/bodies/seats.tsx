import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ensure } from '~/domain/access/permit'
import { findBody, listOffices } from '~/domain/bodies/body.server'
import { mayManageSeats } from '~/domain/bodies/policy'
import { listSeatTerms } from '~/domain/bodies/seat-terms.server'
import { SeatInput } from '~/domain/bodies/seating'
import { seatOrganisation } from '~/domain/bodies/seating.server'
import { listSeats } from '~/domain/bodies/seats.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Checkbox, Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page, Section } from '~/ui/layout/page'
import { termText } from '~/ui/members/people'
import { SeatTable } from '~/ui/members/seat-table'
import { TermFields } from '~/ui/members/term-fields'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { DataTable } from '~/ui/primitives/data-table'
import { Disclosure } from '~/ui/primitives/disclosure'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  ensure(actor, 'seat.given', mayManageSeats(actor))
  const seats = await listSeats(db, actor, body.id, today)
  const seated = new Set(seats.map((seat) => seat.organisationId))
  const organisations = await listOrganisations(db, actor, today)
  return {
    title: t('members.seats.of', { name: body.name }),
    body: { slug: body.slug, name: body.name },
    seats,
    offices: await listOffices(db, actor, body, today),
    terms: await listSeatTerms(db, actor, body.id),
    organisations: organisations
      .filter((one) => !seated.has(one.id))
      .map(({ id, name }) => ({ value: id, label: name })),
    today,
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const input = form.parse(SeatInput)
  const seat = await write((tx) => seatOrganisation(tx, actor, body.id, input, now))
  return done(paths.seat(body.slug, seat.id), 'saved')
})

export const meta: MetaFunction<typeof loader> = titled

export default function Seats() {
  const { title, body, seats, offices, terms, organisations, today } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ startsOn: today })
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('nav.bodies'), href: paths.bodies() },
        { label: body.name, href: paths.body(body.slug) },
        { label: t('members.seats.manageAll') },
      ]}
      actions={
        <ButtonLink look="secondary" href={paths.invitations()}>
          {t('members.invitation.new')}
        </ButtonLink>
      }
    >
      <Section title={t('members.seats.title')}>
        <SeatTable seats={seats} t={t} format={format} manageIn={body.slug} />
      </Section>
      <Section
        title={t('members.offices.title')}
        action={<a href={paths.offices(body.slug)}>{t('members.seats.change')}</a>}
      >
        <p>
          {offices.length === 0
            ? t('members.nobody')
            : format.list(offices.map((held) => `${held.name} (${t(`office.${held.office}`)})`))}
        </p>
      </Section>
      <Section title={t('members.seat.give')} lead={t('members.seat.giveLead')}>
        <PostForm form={form}>
          <Select form={form} name="organisationId" label={t('members.organisation')} options={organisations} />
          <TermFields form={form} t={t} />
          <Checkbox
            form={form}
            name="observes"
            label={t('members.seat.observes')}
            hint={t('members.seat.observesHint')}
          />
          <ButtonRow>
            <Button>{t('members.seat.giveButton')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
      {terms.length > 0 && (
        <Disclosure summary={t('members.seats.history')}>
          <DataTable
            caption={t('members.seats.history')}
            captionHidden
            compact
            stack
            rows={terms}
            rowKey={(term) => term.holder.holderId}
            columns={[
              {
                key: 'organisation',
                header: t('members.organisation'),
                rowHeader: true,
                cell: (term) => term.organisationName,
              },
              { key: 'name', header: t('members.person'), cell: (term) => term.holder.name },
              { key: 'role', header: t('members.seat.role'), cell: (term) => t(`seatRole.${term.holder.role}`) },
              { key: 'term', header: t('members.term.title'), cell: (term) => termText(term.holder, t, format) },
            ]}
          />
        </Disclosure>
      )}
    </Page>
  )
}
