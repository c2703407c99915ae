import { setCookie } from '~/auth/cookie'
import { requestOptions } from '~/auth/passkey.server'
import { passkeyMinutes } from '~/domain/people/sign-in/passkey'
import { keepChallenge } from '~/domain/people/sign-in/passkeys.server'
import { passkeyCookie } from '~/http/passkey.server'
import { notFound, open } from '~/http/route'

export const loader = open.read(async () => notFound())

/** For the page's script: what the browser must sign, bound to it by a cookie. */
export const action = open.write(async ({ write, site, now, context }) => {
  const options = await requestOptions({ name: site.name, appUrl: context.env.appUrl })
  const token = await write((tx) => keepChallenge(tx, options.challenge, null, now))
  return Response.json(options, {
    headers: { 'Set-Cookie': setCookie(context, passkeyCookie, token, passkeyMinutes * 60) },
  })
})
