import { acknowledgeMatter } from '~/domain/matters/acknowledgement.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

export const action = member.write(async ({ actor, params, write, now }) => {
  const number = params.number ?? ''
  await write((tx) => acknowledgeMatter(tx, actor, number, now))
  return done(paths.matter(number), 'matterAcknowledged')
})
