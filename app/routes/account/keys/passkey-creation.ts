import { setCookie } from '~/auth/cookie'
import { creationOptions } from '~/auth/passkey.server'
import { passkeyMinutes } from '~/domain/people/sign-in/passkey'
import { keepChallenge, listPasskeys } from '~/domain/people/sign-in/passkeys.server'
import { passkeyCookie } from '~/http/passkey.server'
import { member, notFound, open } from '~/http/route'

export const loader = open.read(async () => notFound())

/** For the page's script: what the browser makes a passkey of, bound to it by a cookie. */
export const action = member.write(
  async ({ db, write, actor, site, now, context }) => {
    const party = { name: site.name, appUrl: context.env.appUrl }
    const options = await creationOptions(party, actor, await listPasskeys(db, actor))
    const token = await write((tx) => keepChallenge(tx, options.challenge, actor.personId, now))
    return Response.json(options, {
      headers: { 'Set-Cookie': setCookie(context, passkeyCookie, token, passkeyMinutes * 60) },
    })
  },
  { confirmed: true },
)
