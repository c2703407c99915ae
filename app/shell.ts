import type { Locale, SiteRole } from '#db/schema/words'
import type { Site } from '~/domain/site/site'

/** What every page is framed with. Before set-up the site has stand-in names, and `isSetUp` is false. */
export type ShellFacts = {
  site: Pick<
    Site,
    | 'name'
    | 'programmeName'
    | 'coalitionName'
    | 'place'
    | 'timeZone'
    | 'locales'
    | 'terminology'
    | 'contactEmail'
    | 'contactPhone'
    | 'threshold'
    | 'isSample'
  > & { isSetUp: boolean }
  locale: Locale
  path: string
  /** The query with its question mark, or ''. */
  search: string
  /** The name under `notices.` of what was just done. */
  notice: string | null
  /** What was sent came back: the title begins with "Error:". */
  refused: boolean
  person: {
    name: string
    isMember: boolean
    siteRoles: SiteRole[]
    holdsOffice: boolean
    isProjectManager: boolean
  } | null
  /** Lets the page's own scripts run; '' for a page without scripts. */
  nonce: string
  now: string
}
