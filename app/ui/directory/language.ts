import type { Locale } from '#db/schema/words'

/** The name of a language in the reader's own, from its code (es, zh-Hant); what is no code is shown as it stands. */
export function languageName(code: string, locale: Locale): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)) return code
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  return name.charAt(0).toUpperCase() + name.slice(1)
}
