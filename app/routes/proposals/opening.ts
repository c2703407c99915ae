import { openProposal } from '~/domain/proposals/procedure.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ actor, params, write, now }) => {
  const { number } = await write((tx) => openProposal(tx, actor, params.number ?? '', now))
  return done(paths.proposal(number), 'proposalOpened')
})

export default NoPage
