import { useLoaderData } from '@remix-run/react'
import { offices as officeKinds } from '#db/schema/words'
import { mayOrForbid } from '~/domain/access/permit'
import { findBody, listOffices } from '~/domain/bodies/body.server'
import { appointOfficer } from '~/domain/bodies/offices.server'
import { listPeople } from '~/domain/people/departure.server'
import { mayManageSeats } from '~/domain/seats/policy'
import { OfficeInput } from '~/domain/seats/seating'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios, Select } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { Named, termText } from '~/ui/people/people'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { TermFields } from '~/ui/seats/term-fields'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  mayOrForbid(mayManageSeats(actor))
  const people = await listPeople(db, actor)
  return {
    title: t('bodies.offices.of', { name: body.name }),
    body: { slug: body.slug, name: body.name },
    offices: await listOffices(db, actor, body, today),
    people: people.map((person) => ({
      value: person.personId,
      label: person.title ? `${person.name}, ${person.title}` : person.name,
    })),
    today,
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now }) => {
  const body = await findBody(db, actor, params.slug ?? '')
  const input = form.parse(OfficeInput)
  await write((tx) => appointOfficer(tx, actor, body.id, input, now))
  return done(paths.offices(body.slug), 'saved')
})

export default function Offices() {
  const { title, body, offices, people, today } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ startsOn: today })
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('nav.bodies'), href: paths.bodies() },
        { label: body.name, href: paths.body(body.slug) },
        { label: t('seats.manageAll'), href: paths.seats(body.slug) },
        { label: t('bodies.offices.title') },
      ]}
    >
      <Section title={t('bodies.offices.title')}>
        {offices.length === 0 ? (
          <EmptyState title={t('bodies.offices.none')} />
        ) : (
          <Rows>
            {offices.map((held) => (
              <Row
                key={held.officeId}
                title={<Named {...held} />}
                meta={`${t(`office.${held.office}`)}, ${termText(held, t, format)}`}
                end={
                  <a
                    href={paths.officeTerm(body.slug, held.officeId)}
                    aria-label={t('seats.term.endOf', { name: held.name })}
                  >
                    {t('seats.term.end')}
                  </a>
                }
              />
            ))}
          </Rows>
        )}
      </Section>
      <Section title={t('bodies.offices.give')} lead={t('bodies.offices.giveLead')}>
        <PostForm form={form}>
          <Select form={form} name="personId" label={t('organisations.person')} options={people} />
          <Radios
            form={form}
            name="office"
            label={t('bodies.offices.office')}
            options={officeKinds.map((office) => ({
              value: office,
              label: t(`office.${office}`),
              hint: t(`bodies.office.${office}`),
            }))}
          />
          <TermFields form={form} t={t} />
          <ButtonRow>
            <Button>{t('bodies.offices.button')}</Button>
          </ButtonRow>
        </PostForm>
      </Section>
    </Page>
  )
}
