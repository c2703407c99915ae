// A real OpenID Connect provider over http on a free port, in which somebody is always signed in as the test says.
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type AgencyAccount = { sub: string; email: string; email_verified?: boolean }
type Context = { oidc: { client: { clientId: string }; session: { accountId: string } } }

const secret = 'a-secret-of-the-agency-and-the-site'

type Agency = { who: AgencyAccount }

function providerFor(issuer: string, appUrl: string, key: JsonWebKey, agency: Agency): Provider {
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'accord',
        client_secret: secret,
        redirect_uris: [`${appUrl}/sign-in/agency/return`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['one key'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/log-in' },
    jwks: { keys: [{ ...key, kid: 'one', use: 'sig', alg: 'RS256' }] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...agency.who, sub }) }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  return provider
}

/** Starts it for a site at `appUrl`. `who` is signed in there; change it to be somebody else. Stop it after the test. */
export async function startAgency(appUrl = 'http://localhost:3000') {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const agency = {
    who: { sub: 'nobody', email: 'nobody@agency.example' } as AgencyAccount,
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'accord', OIDC_CLIENT_SECRET: secret, OIDC_NAME: 'Calder County' },
    visit,
    /** Sends people back to a site at this address from now on. */
    serve(url: string) {
      site = url
      provider = providerFor(issuer, url, key, agency)
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  let site = appUrl
  let provider = providerFor(issuer, appUrl, key, agency)
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/log-in'))
      void provider.interactionFinished(request, response, { login: { accountId: agency.who.sub } })
    else provider.callback()(request, response)
  })
  return agency

  /** Follows the browser through the agency's site until it comes back: the path and query on our own site. */
  async function visit(start: string): Promise<string> {
    const cookies = new Map<string, string>()
    let url = new URL(start)
    for (let hops = 0; hops < 8; hops++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (name) cookies.set(name, value ?? '')
      }
      const location = response.headers.get('location')
      if (!location) throw new Error(`The agency answered ${response.status}: ${await response.text()}`)
      url = new URL(location, url)
      if (url.origin === site) return url.pathname + url.search
    }
    throw new Error('The agency sends the browser around in circles')
  }
}
