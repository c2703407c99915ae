import { done, notFound, open } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import NoPage from '~/ui/no-page'

export const loader = open.read(async () => notFound())

export const action = open.write(async ({ context, form, request }) => {
  const cookie = await context.sessions.end(request)
  return done(safeReturn(form.text('next'), paths.home()), 'signedOut', { headers: { 'Set-Cookie': cookie } })
})

export default NoPage
