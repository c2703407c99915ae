import { withdrawProposal } from '~/domain/organisations/proposals.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

export const action = member.write(async ({ write, actor, params, now }) => {
  const [slug, proposalId] = [params.slug ?? '', params.proposalId ?? '']
  await write((tx) => withdrawProposal(tx, actor, slug, proposalId, now))
  return done(paths.organisationProposal(slug, proposalId), 'changeWithdrawn')
})
