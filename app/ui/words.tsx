import { createContext, useContext } from 'react'
import type { Key, Translate } from '~/i18n/translate'

/** What app/ui needs of `Translate`. */
export type UiTranslate = ((key: Key, params?: Record<string, string | number>) => string) & Pick<Translate, 'locale'>

const Words = createContext<UiTranslate | undefined>(undefined)

/** `Shell` provides the words; every component inside them may ask. */
export const WordsProvider = Words.Provider

/** The catalogue, for what components say by themselves. */
export function useWords(): UiTranslate {
  const t = useContext(Words)
  if (!t) throw new Error('This component needs words: render it inside Shell or WordsProvider.')
  return t
}
