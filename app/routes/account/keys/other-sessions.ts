import { sessionOf } from '~/auth/current-session.server'
import { endOtherSessions } from '~/domain/people/account.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(
  async ({ write, actor, now, context, request }) => {
    const { id } = await sessionOf(request, context)
    await write((tx) => endOtherSessions(tx, actor, id, now))
    return done(paths.sessions(), 'sessionEnded')
  },
  { confirmed: true },
)

export default NoPage
