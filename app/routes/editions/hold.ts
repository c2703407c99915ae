import { holdIssue } from '~/domain/editions/release.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ params, write, actor, now }) => {
  const id = params.id ?? ''
  await write((tx) => holdIssue(tx, actor, id, now))
  return done(paths.edition(id), 'editionHeld')
})

export default NoPage
