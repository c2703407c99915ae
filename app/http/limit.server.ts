import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Too many tries; the edge answers 429. `seconds` is how long to wait. */
export class TooMany extends Error {
  override name = 'TooMany'
  constructor(readonly seconds: number) {
    super('Too many tries')
  }
}

const rules = {
  /** Any write by one client. */
  write: { points: 120, duration: 60 },
  /** Failed sign-ins of one client, and of one client for one address: never of an address alone, which others could use up. */
  signIn: { points: 10, duration: 300 },
  signInAddress: { points: 8, duration: 900 },
  /** Failed sign-ins in a browser where the person has signed in before. */
  knownDevice: { points: 10, duration: 900 },
  /** Wrong codes for one person; whoever gets as far has the password or the mailbox. */
  secondStep: { points: 10, duration: 900 },
  knownDeviceStep: { points: 10, duration: 900 },
  /** Wrong proofs in one session that is open already. */
  confirmation: { points: 8, duration: 900 },
  mailLink: { points: 5, duration: 900 },
  mailLinkClient: { points: 20, duration: 900 },
  submission: { points: 8, duration: 3600 },
  /** Comments on proposals, which a person reads one by one. */
  comment: { points: 8, duration: 3600 },
  receipt: { points: 20, duration: 600 },
  subscription: { points: 6, duration: 3600 },
} as const
export type LimitRule = keyof typeof rules
export type Limiter = {
  /** Counts one try of `key` under a rule. Throws TooMany when there were more than the rule allows. */
  spend(rule: LimitRule, key: string): Promise<void>
  /** Gives one try back: what succeeded was no guess, and an office signs in from one address. */
  giveBack(rule: LimitRule, key: string): Promise<void>
}

/** Counters in this process's memory; `on` false counts nothing (tests on this machine itself). */
export function makeLimiter(on: boolean): Limiter {
  const limiters = new Map(
    Object.entries(rules).map(([name, rule]) => [name, new RateLimiterMemory({ keyPrefix: name, ...rule })]),
  )
  return {
    async spend(rule, key) {
      if (!on) return
      try {
        await limiters.get(rule)?.consume(key)
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw new TooMany(Math.ceil(refusal.msBeforeNext / 1000))
        throw refusal
      }
    },
    async giveBack(rule, key) {
      if (on) await limiters.get(rule)?.reward(key)
    },
  }
}
