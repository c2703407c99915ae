// The embedded mailbox: letters as .eml files in DATA_DIR/mailbox, used where no SMTP server is set.

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { hostOf, messageOf, type OutgoingMail } from './mail-message.server'

// Large and slow to load, and needed by few: a server starts without it.
const require = createRequire(import.meta.url)
const nodemailer = () => require('nodemailer') as typeof import('nodemailer')

export const mailboxOf = (dataDir: string): string => join(dataDir, 'mailbox')

// The name begins with the moment of writing, so that names sort as letters were written; the id behind it makes a
// letter that is kept a second time, after a crash, the same file.
const nameOf = (mail: OutgoingMail) => `${mail.createdAt.toISOString().replace(/\D/g, '')}-${mail.id}`
const fileName = /^\d{17}-[\w-]{1,64}$/

/** Keeps a letter in the folder; it is there whole, or not at all. */
export async function keepLetter(
  dataDir: string,
  mail: OutgoingMail,
  from: string,
  appUrl: string,
  now: Date,
): Promise<void> {
  const folder = mailboxOf(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const composer = nodemailer().createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await composer.sendMail(messageOf(mail, from, hostOf(appUrl), now))
  const file = join(folder, `${nameOf(mail)}.eml`)
  const draft = await open(`${file}.${process.pid}.part`, 'w', 0o600)
  try {
    await draft.writeFile(message as Buffer)
    await draft.sync()
  } finally {
    await draft.close()
  }
  await rename(`${file}.${process.pid}.part`, file)
}

async function names(dataDir: string): Promise<string[]> {
  const found = await readdir(mailboxOf(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return found
    .filter((name) => name.endsWith('.eml') && fileName.test(name.slice(0, -4)))
    .map((name) => name.slice(0, -4))
    .sort()
    .reverse()
}

const writtenAt = (name: string) => name.slice(0, 17)

/** The letters that were written at or before a moment. */
export async function listOldLetters(dataDir: string, before: Date): Promise<string[]> {
  const last = before.toISOString().replace(/\D/g, '')
  return (await names(dataDir)).filter((name) => writtenAt(name) <= last)
}

/** Takes letters away for good. */
export async function removeLetters(dataDir: string, letters: string[]): Promise<void> {
  for (const name of letters) await rm(join(mailboxOf(dataDir), `${name}.eml`), { force: true })
}

type Addresses = { value: { name: string; address?: string }[] }
const textOf = (addresses: Addresses | Addresses[] | undefined) =>
  [addresses ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address = '' }) => (name ? `${name} <${address}>` : address))
    .join(', ')

// Only the viewer reads letters, so a server starts without the parser.
const parser = async () => (await import('mailparser')).simpleParser

/** The newest letters, at most `limit`, and how many there are in all. */
export async function listLetters(dataDir: string, limit: number) {
  const simpleParser = await parser()
  const all = await names(dataDir)
  const letters = []
  for (const id of all.slice(0, limit)) {
    const raw = await readFile(join(mailboxOf(dataDir), `${id}.eml`))
    const end = raw.indexOf('\r\n\r\n')
    const parsed = await simpleParser(end < 0 ? raw : raw.subarray(0, end + 4))
    letters.push({
      id,
      subject: parsed.subject ?? '',
      to: textOf(parsed.to),
      date: (parsed.date ?? new Date(0)).toISOString(),
    })
  }
  return { letters, total: all.length }
}

/** A letter taken apart, or null where there is none of this id. */
export async function readLetter(dataDir: string, id: string) {
  if (!fileName.test(id)) return null
  const raw = await readFile(join(mailboxOf(dataDir), `${id}.eml`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!raw) return null
  const simpleParser = await parser()
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })
  const calendar = parsed.attachments.find((part) => /^(text\/calendar|application\/ics)$/i.test(part.contentType))
  return {
    id,
    subject: parsed.subject ?? '',
    to: textOf(parsed.to),
    date: (parsed.date ?? new Date(0)).toISOString(),
    headers: parsed.headerLines.map(({ line }) => line.replace(/\r?\n\s*/g, ' ')),
    html: parsed.html || '',
    text: parsed.text ?? '',
    attachments: parsed.attachments.map((part) => ({
      name: part.filename ?? '',
      type: part.contentType,
      size: part.size,
    })),
    calendar: calendar ? calendar.content.toString('utf8') : '',
  }
}
