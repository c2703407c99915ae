import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' })
const url = (value: string, protocols: string[]) => {
  try {
    return protocols.includes(new URL(value).protocol)
  } catch {
    return false
  }
}

const loopback = ['localhost', '127.0.0.1', '[::1]']
const isIssuer = (value: string) =>
  url(value, ['https:']) || (url(value, ['http:']) && loopback.includes(new URL(value).hostname))

const Settings = z
  .object({
    NODE_ENV: z.string().default('production'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a number such as 3000')
      .default('3000')
      .transform(Number),
    HOST: z.string().min(1).default('127.0.0.1'),
    APP_URL: z
      .string()
      .refine((v) => url(v, ['http:', 'https:']), 'must be an address such as https://accord.example.org')
      .optional(),
    DATA_DIR: z.string().min(1).default('./data'),
    DATABASE_URL: z
      .string()
      .refine((v) => /^(file:.+|postgres(ql)?:\/\/.+|pglite:.*)$/.test(v), 'must be file:PATH or postgres://…')
      .optional(),
    SMTP_URL: z
      .string()
      .refine((v) => url(v, ['smtp:', 'smtps:']), 'must be smtp://… or smtps://…')
      .optional(),
    MAIL_FROM: z.string().regex(/@/, 'must be an e-mail address, with or without a name').optional(),
    TRUST_PROXY: z
      .string()
      .default('off')
      .transform((v) => (v === 'off' ? [] : v.split(',').map((part) => part.trim())))
      .refine(
        (list) => list.every((address) => isIP(address) !== 0),
        'must be off, or addresses of proxies separated by commas',
      ),
    RATE_LIMITS: onOff.default('on'),
    WORKER: onOff.default('on'),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    OIDC_ISSUER: z.string().refine(isIssuer, 'must be an https address (http only for this machine itself)').optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).max(60, 'must have at most 60 characters').optional(),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
      .default('info'),
  })
  .superRefine((raw, context) => {
    const parts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
    if (parts.every((part) => raw[part] === undefined) && raw.OIDC_NAME === undefined) return
    for (const part of parts) {
      if (raw[part] === undefined)
        context.addIssue({ code: 'custom', path: [part], message: `is missing: set ${parts.join(', ')} together` })
    }
  })
  .transform((raw) => {
    const dataDir = resolve(raw.DATA_DIR)
    const appUrl = new URL(raw.APP_URL ?? `http://localhost:${raw.PORT}`)
    return {
      production: raw.NODE_ENV === 'production',
      port: raw.PORT,
      host: raw.HOST,
      appUrl: appUrl.origin,
      isLoopback: loopback.includes(appUrl.hostname),
      dataDir,
      databaseUrl: raw.DATABASE_URL ?? `file:${dataDir}/accord.sqlite`,
      smtpUrl: raw.SMTP_URL ?? null,
      mailFrom:
        raw.MAIL_FROM ??
        `Accord <accord@${appUrl.hostname === 'localhost' ? 'localhost.localdomain' : appUrl.hostname}>`,
      trustedProxies: raw.TRUST_PROXY,
      rateLimits: raw.RATE_LIMITS === 'on',
      worker: raw.WORKER === 'on',
      metricsToken: raw.METRICS_TOKEN ?? null,
      /** The agency's own sign-in (OpenID Connect); null where there is none. */
      oidc:
        raw.OIDC_ISSUER && raw.OIDC_CLIENT_ID && raw.OIDC_CLIENT_SECRET
          ? {
              issuer: raw.OIDC_ISSUER,
              clientId: raw.OIDC_CLIENT_ID,
              clientSecret: raw.OIDC_CLIENT_SECRET,
              name: raw.OIDC_NAME ?? new URL(raw.OIDC_ISSUER).hostname,
            }
          : null,
      logLevel: raw.LOG_LEVEL,
    }
  })

export type Env = z.output<typeof Settings>

/** A setting that is wrong, in words that say which and how. */
export class WrongSettings extends Error {
  override name = 'WrongSettings'
}

/** Parses the settings once, at start. Throws WrongSettings that names every wrong one. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}`)
    throw new WrongSettings(`These settings are wrong:\n${lines.join('\n')}\nSee the README, "Settings".`)
  }
  if (!parsed.data.rateLimits && parsed.data.production && !parsed.data.isLoopback) {
    throw new WrongSettings(
      'These settings are wrong:\n  RATE_LIMITS may be off only where APP_URL is this machine itself.',
    )
  }
  return parsed.data
}
