import { unnameCell } from '~/domain/releases/tables/naming.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = member.write(async ({ write, actor, form, params, now }) => {
  const place = { slug: params.slug ?? '', tableId: params.tableId ?? '' }
  await write((tx) => unnameCell(tx, actor, place, form.text('cell'), now))
  return done(paths.releaseTableNamed(place.slug, place.tableId), 'cellUnnamed')
})

export default NoPage
