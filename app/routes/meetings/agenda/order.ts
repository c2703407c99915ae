import { moveItem } from '~/domain/meetings/agenda/order.server'
import { done, member, notFound, open } from '~/http/route'
import { paths } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

/** The buttons of the agenda builder; they send an item and a direction that exist, so anything else is not found. */
export const action = member.write(async ({ actor, params, form, write, now }) => {
  const id = params.id ?? ''
  const direction = form.text('direction')
  if (direction !== 'up' && direction !== 'down') return notFound()
  await write((tx) => moveItem(tx, actor, id, form.text('itemId'), direction, now))
  return done(paths.agenda(id))
})

export default NoPage
