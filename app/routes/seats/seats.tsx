import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody, listOffices } from '~/domain/bodies/body.server'
import { listOrganisations } from '~/domain/organisations/organisations.server'
import { mayManageSeats } from '~/domain/seats/policy'
import { SeatInput } from '~/domain/seats/seating'
import { seatOrganisation } from '~/domain/seats/seating.server'
import { listSeats } from '~/domain/seats/seats.server'
import { listSeatTerms } from '~/domain/seats/terms.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Checkbox, Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { termText } from '~/ui/people/people'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Disclosure } from '~/ui/primitives/disclosure'
import { SeatTable } from '~/ui/seats/table'
import { TermFields } from '~/ui/seats/term-fields'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  mayOrForbid(mayManageSeats(actor))
  const seats = await listSeats(db, actor, body.id, today)
  const seated = new Set(seats.map((seat) => seat.organisationId))
  const organisations = await listOrganisations(db, actor, today)
  return {
    title: t('seats.of', { name: body.name }),
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
        { label: t('seats.manageAll') },
      ]}
      actions={
        <ButtonLink look="secondary" href={paths.invitations()}>
          {t('invitations.one.new')}
        </ButtonLink>
      }
    >
      <Section title={t('seats.title')}>
        <SeatTable seats={seats} t={t} format={format} manageIn={body.slug} />
      </Section>
      <Section title={t('bodies.offices.title')} action={<a href={paths.offices(body.slug)}>{t('seats.change')}</a>}>
        <p>
          {offices.length === 0
            ? t('organisations.nobody')
            : format.list(offices.map((held) => `${held.name} (${t(`office.${held.office}`)})`))}
        </p>
      </Section>
      <Section title={t('seats.one.give')} lead={t('seats.one.giveLead')}>
        <PostForm form={form}>
          <Select form={form} name="organisationId" label={t('organisations.one')} options={organisations} />
          <TermFields form={form} t={t} />
          <Checkbox form={form} name="observes" label={t('seats.one.observes')} hint={t('seats.one.observesHint')} />
          <ButtonRow>
            <Button>{t('seats.one.giveButton')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
      {terms.length > 0 && (
        <Disclosure summary={t('seats.history')}>
          <DataTable
            caption={t('seats.history')}
            captionHidden
            compact
            stack
            rows={terms}
            rowKey={(term) => term.holder.holderId}
            columns={[
              {
                key: 'organisation',
                header: t('organisations.one'),
                rowHeader: true,
                cell: (term) => term.organisationName,
              },
              { key: 'name', header: t('organisations.person'), cell: (term) => term.holder.name },
              { key: 'role', header: t('seats.one.role'), cell: (term) => t(`seatRole.${term.holder.role}`) },
              { key: 'term', header: t('seats.term.title'), cell: (term) => termText(term.holder, t, format) },
            ]}
          />
        </Disclosure>
      )}
    </Page>
  )
}
