import type { Locale } from '#db/schema/words'
import { en, type Key } from './en'
import { enGB } from './en-gb'
import { es } from './es'
import type { Message } from './message'

export type { Key } from './en'
export type Params = Record<string, string | number>
/** Says a catalogue key in the reader's language. Also takes keys computed at run time; an unknown one is an error. */
export type Translate = ((key: Key, params?: Params) => string) & {
  locale: Locale
  /** The same for a key that is only known as text, such as an error's. Falls back to the key itself. */
  loose(key: string, params?: Params): string
}

/** Whether a text is a key of the catalogues. zod carries its messages as plain text: what reads them asks here. */
export const isKey = (text: string): text is Key => Object.hasOwn(en, text)

const catalogues: Record<Locale, Record<Key, Message>> = { en, es }
const made = new Map<string, Translate>()

/** The translator of a locale; `terminology` en-GB changes the words that differ in British usage. */
export function translator(locale: Locale, terminology: 'en-US' | 'en-GB' = 'en-US'): Translate {
  const name = `${locale} ${terminology}`
  const known = made.get(name)
  if (known) return known
  const catalogue: Record<string, Message> = {
    ...catalogues[locale],
    ...(locale === 'en' && terminology === 'en-GB' ? enGB : {}),
  }
  const plural = new Intl.PluralRules(locale)
  const say = (message: Message, params: Params): string => {
    const text =
      typeof message === 'string' ? message : plural.select(Number(params.n)) === 'one' ? message.one : message.other
    return text.replace(/\{(\w+)\}/g, (whole, word: string) => (word in params ? String(params[word]) : whole))
  }
  const t = Object.assign(
    (key: Key, params: Params = {}) => {
      const message = catalogue[key]
      if (message === undefined) throw new Error(`No text for ${key} in ${locale}`)
      return say(message, params)
    },
    {
      locale,
      loose: (key: string, params: Params = {}) => {
        const message = catalogue[key]
        return message === undefined ? key : say(message, params)
      },
    },
  )
  made.set(name, t)
  return t
}
