import { afterEach, expect, test, vi } from 'vitest'
import { makeLimiter, TooMany } from '~/http/limit.server'

afterEach(() => {
  vi.useRealTimers()
})

test('failed sign-ins at the pace of a million a day from one network stop nobody elsewhere and no known browser', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-18T00:00:00Z') })
  const limiter = makeLimiter(true)
  const tried = (rule: Parameters<typeof limiter.spend>[0], key: string) =>
    limiter.spend(rule, key).then(
      () => true,
      (error: unknown) => !(error instanceof TooMany),
    )
  const aMinute = Math.ceil(1_000_000 / (24 * 60))
  let lookedAt = 0
  const others: boolean[] = []
  for (let minute = 0; minute < 120; minute++) {
    const tries = await Promise.all(Array.from({ length: aMinute }, () => tried('signIn', 'one network')))
    lookedAt += tries.filter(Boolean).length
    if (minute % 15 === 0) {
      others.push(await tried('signIn', 'another network'))
      others.push(await tried('signInAddress', 'another network mara@calder.example'))
      others.push(await tried('knownDevice', 'her own browser, on the same network'))
    }
    await vi.advanceTimersByTimeAsync(60_000)
  }
  expect(others).toEqual(Array(24).fill(true))
  // Ten in five minutes were looked at, and cost a hash.
  expect(lookedAt).toBe(10 * (120 / 5))
})
