import { restoreOrganisation } from '~/domain/organisations/archive.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

export const action = member.write(async ({ write, actor, params, today, now }) => {
  const slug = params.slug ?? ''
  await write((tx) => restoreOrganisation(tx, actor, slug, today, now))
  return done(paths.organisation(slug), 'organisationRestored')
})
