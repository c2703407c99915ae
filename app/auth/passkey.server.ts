// The ceremonies of WebAuthn, checked by @simplewebauthn/server, which is loaded when somebody first uses a passkey.
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { Invalid } from '~/domain/errors'
import type { NewPasskey } from '~/domain/people/sign-in/passkey'

/** Whose passkeys: this site, as the browser names it. */
type Party = { name: string; appUrl: string }
type Held = { credentialId: string; publicKey: string; counter: number; transports: string[] }

const library = () => import('@simplewebauthn/server')
const idOf = (party: Party) => new URL(party.appUrl).hostname
const refused = () => new Invalid({}, 'signIn.passkey.refused')

/** What the browser needs to make a passkey that it can find again without a name, and that it locks. */
export async function creationOptions(
  party: Party,
  person: { personId: string; name: string; email: string },
  held: { credentialId: string; transports: string[] }[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: idOf(party),
    userID: new TextEncoder().encode(person.personId),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What the browser needs to sign in with whatever passkey it holds for this site. */
export async function requestOptions(party: Party): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({ rpID: idOf(party), userVerification: 'required' })
}

/** The new passkey in the browser's answer. Throws Invalid where it does not answer the challenge, here, unlocked. */
export async function checkCreation(
  party: Party,
  challenge: string,
  answer: string,
): Promise<Omit<NewPasskey, 'name'>> {
  const { verifyRegistrationResponse } = await library()
  const response = parsed<RegistrationResponseJSON>(answer)
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.appUrl,
    expectedRPID: idOf(party),
    requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified) throw refused()
  const { credential } = checked.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (credential.transports ?? []).map(String).slice(0, 8),
  }
}

/** Which credential an answer speaks of, before anything of it is believed. */
export const credentialIdOf = (answer: string): string => String(parsed<{ id?: unknown }>(answer).id ?? '')

/** The passkey's new counter. Throws Invalid where the answer was not made by this passkey for this challenge, or is a replay. */
export async function checkUse(party: Party, challenge: string, answer: string, passkey: Held): Promise<number> {
  const { verifyAuthenticationResponse } = await library()
  const checked = await verifyAuthenticationResponse({
    response: parsed<AuthenticationResponseJSON>(answer),
    expectedChallenge: challenge,
    expectedOrigin: party.appUrl,
    expectedRPID: idOf(party),
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => null)
  if (!checked?.verified) throw refused()
  return checked.authenticationInfo.newCounter
}

function parsed<T>(answer: string): T {
  try {
    const value: unknown = JSON.parse(answer)
    if (typeof value === 'object' && value !== null) return value as T
  } catch {
    // Not JSON: refused below like any other answer that is none.
  }
  throw refused()
}
