import type { SendMailOptions } from 'nodemailer'
import { displayName } from './mail-address'

export type OutgoingMail = {
  /** The outbox row's id: the same letter always has the same Message-ID, however often it is tried. */
  id: string
  /** When the letter was written into the outbox. */
  createdAt: Date
  to: { name: string; address: string }
  subject: string
  html: string
  text: string
  /** An iCalendar text. */
  calendar?: string
  /** For editions alone: the list's name, and the address that unsubscribes by POST (RFC 8058). */
  list?: { label: string; unsubscribe: string }
}

/** How this site calls itself in Message-ID and List-Id. */
export function hostOf(appUrl: string): string {
  const { hostname } = new URL(appUrl)
  return hostname.includes('.') && !hostname.includes(':') ? hostname : 'localhost.localdomain'
}

/** A letter as the mail library takes it. Nothing is ever read from a file or an address that a letter names. */
export function messageOf(mail: OutgoingMail, from: string, host: string, now: Date): SendMailOptions {
  const { to, list, calendar } = mail
  const method = calendar && /^METHOD:([A-Z]+)\s*$/m.exec(calendar)?.[1]
  return {
    from,
    to: { name: displayName(to.name), address: to.address },
    messageId: `<${mail.id}@${host}>`,
    date: now,
    subject: displayName(mail.subject).slice(0, 200),
    html: mail.html,
    text: mail.text,
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(list ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    ...(list ? { list: { id: `${list.label}.${host}`, unsubscribe: list.unsubscribe } } : {}),
    ...(calendar ? { icalEvent: { method: method || 'PUBLISH', content: calendar, filename: 'invitation.ics' } } : {}),
  }
}
