import { removeTable } from '~/domain/releases/tables/tables.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, params, now }) => {
  const { slug = '', tableId = '' } = params
  await write((tx) => removeTable(tx, actor, slug, tableId, now))
  return done(paths.releaseTables(slug), 'tableRemoved')
})

export default NoPage
