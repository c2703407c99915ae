import { keepAddress } from '~/domain/people/address.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

/** The person keeps the address that they have. */
export const action = member.write(async ({ write, actor, now }) => {
  await write((tx) => keepAddress(tx, actor, now))
  return done(paths.address(), 'addressKept')
})
