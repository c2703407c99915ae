import { unfollowMatter } from '~/domain/matters/following.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

export const action = member.write(async ({ actor, params, write }) => {
  const number = params.number ?? ''
  await write((tx) => unfollowMatter(tx, actor, number))
  return done(paths.matter(number), 'unfollowed')
})
