// Signing in through an agency's own OpenID Connect provider: authorization code with PKCE, nonce and state, checked by
// openid-client, which is loaded when the first person asks for it.
import type { Configuration } from 'openid-client'
import { Conflict } from '~/domain/errors'
import type { AgencyClaims } from '~/domain/people/sign-in/agency.server'
import type { Env } from '~/platform/env.server'

type Provider = NonNullable<Env['oidc']>
/** What the browser keeps while it is away at the provider; bound to it by a cookie. */
export type AgencyTrip = { state: string; nonce: string; verifier: string; next: string }

const library = () => import('openid-client')
const providers = new Map<string, Promise<Configuration>>()

/** The provider's own description of itself, asked for once; a failure is not kept. */
function discover(provider: Provider): Promise<Configuration> {
  const key = `${provider.issuer} ${provider.clientId}`
  const found = providers.get(key) ?? ask(provider)
  providers.set(key, found)
  found.catch(() => providers.delete(key))
  return found
}

async function ask({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  const { allowInsecureRequests, ClientSecretPost, discovery } = await library()
  // The settings allow plain http for a provider on this machine alone.
  const execute = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  return discovery(new URL(issuer), clientId, undefined, ClientSecretPost(clientSecret), { execute, timeout: 10 })
}

const away = (): never => {
  throw new Conflict('signIn.agency.away')
}

/** Where to send the browser, and what it must bring back. Throws Conflict where the provider does not answer. */
export async function beginTrip(provider: Provider, redirectUri: string, next: string) {
  const client = await library()
  const config = await discover(provider).catch(away)
  const trip: AgencyTrip = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    next,
  }
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, trip }
}

/**
 * Exchanges the code that the provider gave for what it says of the person. Throws Conflict where the answer does not
 * belong to the trip, was refused, or does not hold.
 */
export async function endTrip(provider: Provider, answer: URL, trip: AgencyTrip): Promise<AgencyClaims> {
  const client = await library()
  const config = await discover(provider).catch(away)
  const tokens = await client
    .authorizationCodeGrant(config, answer, {
      pkceCodeVerifier: trip.verifier,
      expectedState: trip.state,
      expectedNonce: trip.nonce,
      idTokenExpected: true,
    })
    .catch(() => null)
  const claims = tokens?.claims()
  if (!tokens || !claims) throw new Conflict('signIn.agency.refused')
  // Providers may keep the address out of the signed token and tell it when they are asked.
  const told =
    claims.email === undefined && config.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(config, tokens.access_token, claims.sub).catch(away)
      : claims
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof told.email === 'string' ? told.email : null,
    emailVerified: told.email_verified === true,
  }
}

export const tripCookie = 'accord-agency'
export const tripSeconds = 600
export const packTrip = (trip: AgencyTrip): string => Buffer.from(JSON.stringify(trip)).toString('base64url')
/** The trip of a cookie; null where there is none or it is none of ours. */
export function unpackTrip(cookie: string | null): AgencyTrip | null {
  try {
    const value = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()) as Partial<AgencyTrip>
    const whole = [value.state, value.nonce, value.verifier, value.next].every((part) => typeof part === 'string')
    return whole ? (value as AgencyTrip) : null
  } catch {
    return null
  }
}
