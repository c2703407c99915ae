import type { Locale } from '#db/schema/words'
import { locales } from '#db/schema/words'

const isLocale = (value: string | null | undefined): value is Locale =>
  (locales as readonly string[]).includes(value ?? '')
const cookie = /(?:^|;\s*)lang=(\w+)/

/** The reader's language: asked for in the address, else chosen before, else what the browser prefers, else English. */
export function localeOf(request: Request, offered: readonly Locale[] = locales): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  if (isLocale(asked) && offered.includes(asked)) return asked
  return localeOfHeaders(request.headers.get('cookie'), request.headers.get('accept-language'), offered)
}

/** The same, where the address asks for none: the language chosen before, else what the browser prefers, else English. */
export function localeOfHeaders(
  cookies: string | null | undefined,
  acceptLanguage: string | null | undefined,
  offered: readonly Locale[] = locales,
): Locale {
  const chosen = cookie.exec(cookies ?? '')?.[1]
  if (isLocale(chosen) && offered.includes(chosen)) return chosen
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((language) => isLocale(language) && offered.includes(language))
  return isLocale(preferred) ? preferred : (offered[0] ?? 'en')
}

/** The cookie that remembers a language asked for by `?lang=`; null where none was asked for. */
export function languageCookie(url: URL): string | null {
  const asked = url.searchParams.get('lang')
  return isLocale(asked) ? `lang=${asked}; Path=/; Max-Age=31536000; SameSite=Lax` : null
}
