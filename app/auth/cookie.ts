/** A cookie of the request by its name, or null. */
export function readCookie(request: Request, name: string): string | null {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1) : null
}

export type CookieHome = { env: { appUrl: string } }

/** The name under which this site's browser keeps it: bound to the host alone where the site is served over https. */
export const cookieName = ({ env }: CookieHome, name: string): string =>
  env.appUrl.startsWith('https:') ? `__Host-${name}` : name

/** A Set-Cookie value that no script reads. The value is base64url, dots and the like; `seconds` 0 clears it. */
export function setCookie(home: CookieHome, name: string, value: string, seconds: number): string {
  const secure = home.env.appUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(home, name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
