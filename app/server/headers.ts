import type { Env } from '~/platform/env.server'

/** Sets the security headers. A page kept for all visitors has no nonce and runs no script at all. */
export function securityHeaders(headers: Headers, { env, nonce }: { env: Env; nonce: string | null }): void {
  const scripts = nonce ? `'nonce-${nonce}'` : "'none'"
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  if (env.appUrl.startsWith('https:')) {
    policy.push('upgrade-insecure-requests')
    headers.set('Strict-Transport-Security', 'max-age=31536000')
  }
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', policy.join('; '))
  headers.set('X-Content-Type-Options', 'nosniff')
  const framed = isFramedAnywhere(headers)
  if (!framed) headers.set('X-Frame-Options', 'DENY')
  // Not no-referrer: with it Chromium sends "Origin: null" with every form, and no form would be accepted.
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', framed ? 'cross-origin' : 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()')
}

/** Whether the page was made to stand in other sites: such a page gets no cookie and has no form. */
export const isFramedAnywhere = (headers: Headers): boolean =>
  /(^|; )frame-ancestors \*(;|$)/.test(headers.get('Content-Security-Policy') ?? '')
