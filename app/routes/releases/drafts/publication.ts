import { publishRelease } from '~/domain/releases/publication.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, params, now }) => {
  const slug = params.slug ?? ''
  await write((tx) => publishRelease(tx, actor, slug, now))
  return done(paths.release(slug), 'releasePublished')
})

export default NoPage
