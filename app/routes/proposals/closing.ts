import { closeProposal } from '~/domain/proposals/decisions/closing.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

/** Sets down that time has run out; the outcome is written on the page that this leads to. */
export const action = member.write(async ({ actor, params, write, now }) => {
  const { number } = await write((tx) => closeProposal(tx, actor, params.number ?? '', now))
  return done(paths.outcome(number), 'proposalClosed')
})

export default NoPage
