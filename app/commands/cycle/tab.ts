import type { Fields, Sight } from './sight'

/** One person's window on the site, with cookies of its own. */
export type Tab = {
  /** Opens an address of the site and follows its redirects. */
  open(path: string): Promise<Sight>
  /**
   * Fills in the form of the page in sight that sends to `path` and has these fields, and presses its button: the one
   * named by value or name, else the first. Throws NotSeen where there is no such form, field or choice.
   */
  send(path: string, fields?: Fields, button?: string): Promise<Sight>
  /** Fetches an address beside the page in sight, without following redirects: a file, a feed, a refusal. */
  take(path: string): Promise<Sight>
  readonly sight: Sight
  close(): Promise<void>
}

export type Screen = { width: number; height: number }
/** How tabs are opened; a plain HTTP tab has no screen. */
export type OpenTab = (screen?: Screen) => Promise<Tab>
