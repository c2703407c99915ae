import { chooseMembersEdition } from '~/domain/editions/subscriptions.server'
import { tick } from '~/domain/input'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ form, write, actor, today, now }) => {
  const wanted = tick().parse(form.text('wanted'))
  await write((tx) => chooseMembersEdition(tx, actor, wanted, today, now))
  return done(paths.subscribe(), wanted ? 'membersEditionOn' : 'membersEditionOff')
})

export default NoPage
