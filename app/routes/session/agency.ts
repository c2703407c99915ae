import { redirect } from '@remix-run/node'
import { beginTrip, packTrip, tripCookie, tripSeconds } from '~/auth/agency.server'
import { setCookie } from '~/auth/cookie'
import { notFound, open } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import NoPage from '~/ui/no-page'

/** A link, not a form: the browser leaves for the agency's own site, which the policy for forms does not allow. */
export const loader = open.read(async ({ url, context }) => {
  const { oidc, appUrl } = context.env
  if (!oidc) return notFound()
  const next = safeReturn(url.searchParams.get('next'), paths.desk())
  const { url: away, trip } = await beginTrip(oidc, `${appUrl}${paths.agencyReturn()}`, next)
  return redirect(away, { headers: { 'Set-Cookie': setCookie(context, tripCookie, packTrip(trip), tripSeconds) } })
})

export default NoPage
