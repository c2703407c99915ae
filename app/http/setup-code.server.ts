// The code of a set-up that is under way, kept by the browser that entered it.
import { readCookie } from '~/auth/cookie'

const name = 'accord-setup'
const thirtyDays = 30 * 86_400

/** The code that the browser holds; '' where it holds none. */
export function setupCodeOf(request: Request): string {
  const value = readCookie(request, name) ?? ''
  return /^[0-9A-Z-]{1,40}$/.test(value) ? value : ''
}

/** The cookie that keeps the code for set-up alone; '' takes it away. */
export function setupCookie(code: string, secure: boolean): string {
  const age = code === '' ? 0 : thirtyDays
  return `${name}=${code}; Path=/setup; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
