// What the chapters of the cycle share: people with tabs of their own, the mailbox, and a way to say what was seen.
import { type CastName, cast, samplePassword } from '#db/seed/world'
import { dayOf, localOf } from '~/domain/time'
import { paths } from '~/paths'
import { type Mailbox, mailboxAt } from './mailbox'
import { headingOf, see } from './sight'
import type { OpenTab, Screen, Tab } from './tab'

/** What one chapter leaves for the next. */
export type Made = {
  /** `late` is the tab of somebody who still has the form before them when the time has run out. */
  proposal?: { number: string; title: string; closesAt: Date; policySlug: string; phrase: string; late: Tab }
  decision?: { number: string; title: string; effectiveOn: string }
  meeting?: { id: string; title: string }
  release?: { slug: string; title: string }
  matter?: { number: string; title: string; answer: string }
}

export type Journey = {
  base: string
  /** Told apart from every other run on the same site. */
  mark: string
  mailbox: Mailbox
  /** How long, in milliseconds, everybody needs to give their positions before the clock closes a proposal. */
  patience: number
  made: Made
  /** Somebody of the sample site, signed in through the page. */
  as(name: CastName): Promise<Tab>
  /** Somebody without cookies yet. */
  visitor(screen?: Screen): Promise<Tab>
  /** Does one step and says what was seen. */
  step(name: string, work: () => Promise<string>): Promise<void>
  close(): Promise<void>
}
export type Chapter = { name: string; run(journey: Journey): Promise<void> }

type Options = {
  base: string
  openTab: OpenTab
  patience?: number
  say: (step: string, saw: string, seconds: number) => void
}

export function startJourney({ base, openTab, patience = 20_000, say }: Options): Journey {
  const people = new Map<CastName, Promise<Tab>>()
  const tabs: Tab[] = []
  const open = async (screen?: Screen) => {
    const tab = await openTab(screen)
    tabs.push(tab)
    return tab
  }
  return {
    base,
    mark: new Date().toISOString().slice(5, 19).replace(/\D/g, ''),
    mailbox: mailboxAt(base),
    patience,
    made: {},
    as(name) {
      const known = people.get(name)
      if (known) return known
      const signingIn = open().then(async (tab) => {
        await signIn(tab, cast[name].email, samplePassword)
        return tab
      })
      people.set(name, signingIn)
      return signingIn
    },
    visitor: open,
    async step(name, work) {
      const from = performance.now()
      try {
        say(name, await work(), (performance.now() - from) / 1000)
      } catch (error) {
        throw new StepFailed(name, error)
      }
    },
    async close() {
      await Promise.all(tabs.map((tab) => tab.close()))
    },
  }
}

/** A step that did not see what it should have. */
export class StepFailed extends Error {
  override name = 'StepFailed'
  constructor(
    readonly step: string,
    override readonly cause: unknown,
  ) {
    super(`${step}: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Signs in by the form of the sign-in page. Throws NotSeen where it is refused. */
export async function signIn(tab: Tab, email: string, password: string): Promise<void> {
  await tab.open(paths.signIn())
  const sight = await tab.send(paths.signIn(), { email, password })
  see(sight.status === 200 && sight.url.pathname === paths.desk(), `the desk of ${email} after signing in`, sight)
  see(headingOf(sight) !== '', 'a heading on the desk', sight)
}

/** The time zone of the sample site: days and times in forms are its own. */
const zone = 'America/Los_Angeles'
export const localDay = (at: Date): string => dayOf(at, zone)
export const localTime = (at: Date): string => localOf(at, zone)
