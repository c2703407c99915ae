import { useLoaderData } from '@remix-run/react'
import { RoleTermInput } from '~/domain/people/roles'
import { endSiteRole, findGrant } from '~/domain/people/roles.server'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { TermPage } from '~/ui/seats/term-form'

export const loader = member.read(async ({ db, actor, params, today, t }) => {
  const { person, grant } = await findGrant(db, actor, params.personId ?? '', params.grantId ?? '')
  return {
    title: t('seats.term.endOf', { name: person.name }),
    what: t(`siteRole.${grant.role}`),
    endsOn: grant.endsOn ?? today,
    back: paths.personRoles(person.personId),
  }
})

export const action = member.write(async ({ db, write, actor, form, params, now }) => {
  const [personId, grantId] = [params.personId ?? '', params.grantId ?? '']
  await findGrant(db, actor, personId, grantId)
  const input = form.parse(RoleTermInput)
  await write((tx) => endSiteRole(tx, actor, personId, grantId, input, now))
  return done(paths.personRoles(personId), 'saved')
})

export default function RoleTerm() {
  const { title, what, endsOn, back } = useLoaderData<typeof loader>()
  const t = useT()
  return <TermPage {...{ title, endsOn, back }} eyebrow={what} lead={t('seats.term.endLead')} />
}
