import { unstable_parseMultipartFormData } from '@remix-run/node'
import type { z } from 'zod'
import { Invalid, type Problem } from '~/domain/errors'
import { isKey, type Key } from '~/i18n/translate'
import type { FormValues } from './form-state'

/** A body that is no form: wrong kind, too large, or not readable. The edge answers `status`. */
export class BadForm extends Error {
  override name = 'BadForm'
  constructor(
    readonly status: 400 | 413 | 415,
    readonly reason: Key,
  ) {
    super(reason)
  }
}

/** What a form sent. */
export class Form {
  constructor(private readonly data: FormData) {}

  /** The text of a field, '' where it is missing. */
  text(name: string): string {
    const value = this.data.get(name)
    return typeof value === 'string' ? value : ''
  }

  /** An uploaded file, or null where none was chosen. */
  file(name: string): File | null {
    const value = this.data.get(name)
    return value instanceof File && value.size > 0 ? value : null
  }

  /** The fields `name.KEY` as a record by KEY: rows of a table in a form. */
  group(name: string): Record<string, string> {
    const found: Record<string, string> = Object.create(null)
    for (const [key, value] of this.data) {
      if (key.startsWith(`${name}.`) && typeof value === 'string') found[key.slice(name.length + 1)] = value
    }
    return { ...found }
  }

  /** Everything that was typed, for the form to come back filled; files and passwords are left out. */
  values(): FormValues {
    const values = new Map<string, string | string[]>()
    for (const [key, value] of this.data) {
      if (typeof value !== 'string' || /password/i.test(key)) continue
      const known = values.get(key)
      values.set(key, known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value])
    }
    return Object.fromEntries(values)
  }

  /** The form as the schema's output. Throws Invalid with a catalogue key for each field that is wrong. */
  parse<S extends z.ZodType>(schema: S): z.output<S> {
    const given = new Map<string, unknown>()
    for (const key of new Set(this.data.keys())) {
      const all = this.data.getAll(key)
      given.set(key, all.length > 1 ? all : all[0])
    }
    const parsed = schema.safeParse(Object.fromEntries(given))
    if (parsed.success) return parsed.data
    const fields: Record<string, Problem> = {}
    let form: Problem | undefined
    for (const issue of parsed.error.issues) {
      const name = issue.path.join('.')
      const key = keyOf(issue)
      if (name === '') form ??= key
      else fields[name] ??= key
    }
    throw new Invalid(fields, form)
  }
}

/** A schema's message, or a plain one where it is not ours, as for a field that was tampered with. */
export const keyOf = ({ message }: { message: string }): Key => (isKey(message) ? message : 'errors.choose')

const mostBytes = 6 * 1024 * 1024
/** What somebody who is signed in may send: a file that is far too large still comes back with the form filled. */
export const mostUploadedBytes = 128 * 1024 * 1024
/** So much of one file is kept in memory; more than any page takes. The rest is read and let go. */
const mostKeptBytes = 2 * 1024 * 1024
const mostTextBytes = 1024 * 1024

type Part = Parameters<Parameters<typeof unstable_parseMultipartFormData>[1]>[0]

/**
 * Reads the request's form. Throws BadForm. Uploads are kept in memory alone: nothing is written before it is accepted. With
 * `isKnown` a large file is cut off, so that the page can say which field it was and give the rest of the form back.
 */
export async function readForm(request: Request, isKnown = false): Promise<Form> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) {
    if (type === '' && request.headers.get('content-length') === '0') return new Form(new FormData())
    throw new BadForm(415, 'errors.badRequest')
  }
  const length = Number(request.headers.get('content-length') ?? 0)
  const isLarge = length > mostBytes && isKnown && /^multipart/i.test(type)
  if (length > (isLarge ? mostUploadedBytes : mostBytes)) throw new BadForm(413, 'errors.tooLarge')
  try {
    const data = isLarge ? await unstable_parseMultipartFormData(request, readPart) : await request.formData()
    for (const [key, value] of data) {
      if (key.includes('\0') || (typeof value === 'string' && value.includes('\0')))
        throw new BadForm(400, 'errors.badRequest')
    }
    return new Form(data)
  } catch (error) {
    if (error instanceof BadForm) throw error
    throw new BadForm(400, 'errors.badRequest')
  }
}

/** One part of a large form: text whole, a file as far as it is kept. */
async function readPart({ filename, contentType, data }: Part): Promise<File | string> {
  const most = filename === undefined ? mostTextBytes : mostKeptBytes
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    if (size < most) kept.push(chunk.subarray(0, most - size))
    size = Math.min(most, size + chunk.length)
  }
  if (filename === undefined && size === most) throw new BadForm(413, 'errors.tooLarge')
  const whole = new Blob(kept as BlobPart[])
  return filename === undefined ? whole.text() : new File([whole], filename, { type: contentType ?? '' })
}
