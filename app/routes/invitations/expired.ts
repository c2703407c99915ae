import { resendExpired } from '~/domain/invitations/lists.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, site, now }) => {
  const sent = await write((tx) => resendExpired(tx, actor, site, now), 60_000)
  return done(paths.invitations(), sent > 0 ? 'listSent' : 'nothingExpired')
})

export default NoPage
