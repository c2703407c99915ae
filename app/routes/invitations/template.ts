import { NotFound } from '~/domain/errors'
import { listColumns } from '~/domain/invitations/list'
import { templateOfList } from '~/domain/invitations/list-file'
import { mayInvite } from '~/domain/invitations/policy'
import { member } from '~/http/route'

/** An empty list with its head, in the reader's language. */
export const loader = member.read(async ({ actor, t }) => {
  if (!mayInvite(actor)) throw new NotFound()
  const body = templateOfList(listColumns.map((column) => t(`invitations.list.column.${column}`)))
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="invitations.csv"',
    },
  })
})
