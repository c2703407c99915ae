import { endGroup } from '~/domain/measures/taxonomies.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, params, now }) => {
  const place = { dimension: params.dimension ?? '', code: params.code ?? '' }
  await write((tx) => endGroup(tx, actor, place, now))
  return done(paths.taxonomyGroup(place.dimension, place.code), 'groupEnded')
})

export default NoPage
