import { cookieName, readCookie } from '~/auth/cookie'
import { checkUse, credentialIdOf } from '~/auth/passkey.server'
import { Invalid } from '~/domain/errors'
import { findCredential, notePasskeyUse, takeChallenge } from '~/domain/people/sign-in/passkeys.server'
import type { Write } from './route'

export const passkeyCookie = 'accord-passkey'

type Using = Pick<Write, 'db' | 'write' | 'request' | 'context' | 'site' | 'now'>

/** The challenge that this browser was given, used up. Throws Invalid if there is none, or it came too late. */
export async function challengeOf(
  { write, request, context, now }: Pick<Using, 'write' | 'request' | 'context' | 'now'>,
  personId: string | null,
): Promise<string> {
  const token = readCookie(request, cookieName(context, passkeyCookie)) ?? ''
  const challenge = await write((tx) => takeChallenge(tx, token, personId, now))
  if (!challenge) throw new Invalid({}, 'signIn.passkey.tooSlow')
  return challenge
}

/** Whose passkey gave this answer. Throws Invalid for one that does not hold. */
export async function provePasskey(using: Using, answer: string): Promise<string> {
  const { db, write, context, site, now } = using
  const challenge = await challengeOf(using, null)
  const passkey = await findCredential(db, credentialIdOf(answer))
  if (!passkey) throw new Invalid({}, 'signIn.passkey.refused')
  const counter = await checkUse({ name: site.name, appUrl: context.env.appUrl }, challenge, answer, passkey)
  await write((tx) => notePasskeyUse(tx, passkey, counter, now))
  return passkey.personId
}
