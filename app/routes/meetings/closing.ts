import { closeMeeting } from '~/domain/meetings/session.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ actor, params, write, now }) => {
  const id = params.id ?? ''
  await write((tx) => closeMeeting(tx, actor, id, now))
  return done(paths.minutes(id), 'meetingClosed')
})

export default NoPage
