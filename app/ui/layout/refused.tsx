import { createContext, type ReactNode, useContext } from 'react'
import { useWords } from '../words'

const Refused = createContext(false)

/** The root says whether the page answers a form that came back (422 or 409). */
export const RefusedProvider = Refused.Provider

/** A page's title with "Error:" in front where its form came back, so that a screen reader says so first. */
export function TitleText({ children }: { children: ReactNode }) {
  const t = useWords()
  if (!useContext(Refused)) return children
  return typeof children === 'string' ? (
    t('ui.refused', { title: children })
  ) : (
    <>
      {t('ui.errorPrefix')} {children}
    </>
  )
}
