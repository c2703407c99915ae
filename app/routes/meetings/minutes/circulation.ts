import { circulateMinutes } from '~/domain/meetings/minutes/minutes.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ actor, params, write, today, now }) => {
  const id = params.id ?? ''
  await write((tx) => circulateMinutes(tx, actor, id, today, now))
  return done(paths.meeting(id), 'minutesCirculated')
})

export default NoPage
