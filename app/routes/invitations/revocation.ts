import { revokeInvitation } from '~/domain/invitations/invitations.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, params, now }) => {
  await write((tx) => revokeInvitation(tx, actor, params.id ?? '', now))
  return done(paths.invitations(), 'invitationRevoked')
})

export default NoPage
