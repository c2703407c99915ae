import { useLoaderData } from '@remix-run/react'
import { siteRoles } from '#db/schema/words'
import { RoleInput } from '~/domain/people/roles'
import { findAccountRoles, grantSiteRole } from '~/domain/people/roles.server'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Grid, Page, Section } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { Button, ButtonRow } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { TermFields } from '~/ui/seats/term-fields'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const person = await findAccountRoles(db, actor, params.personId ?? '')
  return { title: t('people.rolesOf', { name: person.name }), person, today }
})

export const action = member.write(async ({ db, write, actor, form, params, now }) => {
  const personId = params.personId ?? ''
  await findAccountRoles(db, actor, personId)
  const input = form.parse(RoleInput)
  await write((tx) => grantSiteRole(tx, actor, personId, input, now))
  return done(paths.personRoles(personId), 'saved')
})

export default function PersonRoles() {
  const { title, person, today } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ startsOn: today })
  const isOver = (endsOn: string | null) => endsOn !== null && endsOn < today
  return (
    <Page
      title={title}
      lead={person.email}
      crumbs={[{ label: t('people.title'), href: paths.people() }, { label: person.name }]}
    >
      <Section title={t('people.roles')} lead={t('people.rolesLead')}>
        <DataTable
          caption={t('people.roles')}
          captionHidden
          stack
          rows={person.grants}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('people.noRole')}>{t('people.noRoleWhy')}</EmptyState>}
          columns={[
            { key: 'role', header: t('seats.one.role'), rowHeader: true, cell: (row) => t(`siteRole.${row.role}`) },
            {
              key: 'term',
              header: t('seats.term.title'),
              cell: (row) =>
                row.endsOn
                  ? t('seats.term.closed', { from: format.day(row.startsOn), to: format.day(row.endsOn) })
                  : t('seats.term.open', { from: format.day(row.startsOn) }),
            },
            {
              key: 'do',
              header: t('seats.manage'),
              cell: (row) =>
                isOver(row.endsOn) ? (
                  t('seats.term.over')
                ) : (
                  <a href={paths.roleTerm(person.personId, row.id)}>
                    {t('people.endRole', { role: t(`siteRole.${row.role}`) })}
                  </a>
                ),
            },
          ]}
        />
      </Section>
      {person.hasLeft ? (
        <Notice>{t('people.hasLeft')}</Notice>
      ) : (
        <Section title={t('people.grant')} lead={t('people.grantLead')}>
          <PostForm form={form}>
            <Radios
              form={form}
              name="role"
              label={t('invitations.one.siteRole')}
              options={siteRoles.map((role) => ({
                value: role,
                label: t(`siteRole.${role}`),
                hint: t(`people.about.${role}`),
              }))}
            />
            <Grid>
              <TermFields form={form} t={t} />
            </Grid>
            <ButtonRow>
              <Button>{t('people.grantButton')}</Button>
            </ButtonRow>
          </PostForm>
        </Section>
      )}
    </Page>
  )
}
