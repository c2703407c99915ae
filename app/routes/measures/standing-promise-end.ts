import { endStandingPromise } from '~/domain/feeds/standing-promises.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, params, now }) => {
  await write((tx) => endStandingPromise(tx, actor, params.id ?? '', now))
  return done(paths.standingPromises(), 'standingPromiseEnded')
})

export default NoPage
