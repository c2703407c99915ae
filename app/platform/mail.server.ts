// The way out for mail: an SMTP relay where SMTP_URL is set, else the embedded mailbox on disk.
import { createRequire } from 'node:module'
import type { NodemailerError } from 'nodemailer'
import type { Env } from './env.server'
import { isOneAddress } from './mail-address'
import { hostOf, messageOf, type OutgoingMail } from './mail-message.server'
import { keepLetter } from './mailbox.server'

// Large and slow to load, and needed by few: a server starts without it.
const require = createRequire(import.meta.url)
const nodemailer = () => require('nodemailer') as typeof import('nodemailer')

/**
 * What became of one try. `refused` is for good: the relay or the address will never take this letter. `later`: try
 * again. `reason` is codes alone, never an address or what the other side wrote.
 */
export type Delivery = { outcome: 'sent' } | { outcome: 'refused' | 'later'; reason: string }
export type Mailer = {
  send(mail: OutgoingMail, now: Date): Promise<Delivery>
  /** How many letters it can take at a time. */
  width: number
  close(): void
}

type MailSettings = Pick<Env, 'smtpUrl' | 'mailFrom' | 'appUrl' | 'dataDir'>

/** The longest that one letter may take, whatever the relay does. */
export const tryMs = 60_000

export function makeMailer(env: MailSettings): Mailer {
  return env.smtpUrl ? relay(env, env.smtpUrl) : embedded(env)
}

function relay(env: MailSettings, smtpUrl: string): Mailer {
  const width = 8
  const transport = nodemailer().createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: width,
    maxMessages: 1000,
    // A letter whose connection is lost may have arrived: the outbox alone decides when it is tried again.
    maxRequeues: 0,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  })
  const host = hostOf(env.appUrl)
  return {
    width,
    async send(mail, now) {
      if (!isOneAddress(mail.to.address)) return { outcome: 'refused', reason: 'address' }
      try {
        const message = messageOf(mail, env.mailFrom, host, now)
        await transport.sendMail({ ...message, signal: AbortSignal.timeout(tryMs) })
        return { outcome: 'sent' }
      } catch (error) {
        return failureOf(error as NodemailerError)
      }
    },
    close: () => transport.close(),
  }
}

/** A 5xx answer to the recipient or to the message is for good; one to us (sign-in, sender) is ours to mend, so it waits. */
export function failureOf(error: Pick<NodemailerError, 'code' | 'command' | 'responseCode' | 'response'>): Delivery {
  const { code = 'unknown', command = '', responseCode, response = '' } = error
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const reason = [code, command.replace(/[^A-Z ]/g, ''), responseCode, enhanced].filter(Boolean).join(' ')
  const aboutLetter = command === 'RCPT TO' || command === 'DATA' || code === 'EMESSAGE'
  const forGood = aboutLetter && responseCode !== undefined && responseCode >= 500 && responseCode !== 503
  return { outcome: forGood ? 'refused' : 'later', reason }
}

function embedded(env: MailSettings): Mailer {
  return {
    width: 8,
    async send(mail, now) {
      if (!isOneAddress(mail.to.address)) return { outcome: 'refused', reason: 'address' }
      try {
        await keepLetter(env.dataDir, mail, env.mailFrom, env.appUrl, now)
        return { outcome: 'sent' }
      } catch (error) {
        return { outcome: 'later', reason: (error as NodeJS.ErrnoException).code ?? 'disk' }
      }
    },
    close: () => undefined,
  }
}
