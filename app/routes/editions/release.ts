import { releaseIssue } from '~/domain/editions/release.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

/** Thousands of copies are written in one transaction; it may take this long, in milliseconds. */
const limitMs = 60_000

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ params, write, actor, today, now }) => {
  const id = params.id ?? ''
  await write((tx) => releaseIssue(tx, actor, id, today, now), limitMs)
  return done(paths.edition(id), 'editionReleased')
})

export default NoPage
