import { expect, test } from 'vitest'
import type { SeatRole } from '#db/schema/words'
import { type Absence, type VoiceHolder, voicesOf } from '~/domain/seats/voice'

const day = '2026-11-18'
const holder = (personId: string, role: SeatRole): VoiceHolder => ({ personId, role })
const absence = (more: Partial<Absence> = {}): Absence => ({
  delegateId: 'd',
  alternateId: null,
  startsOn: day,
  endsOn: day,
  ...more,
})

test('every combination of delegate, alternates, absence and observing gives exactly the voices of the rule', () => {
  let cases = 0
  for (const observes of [false, true])
    for (const hasDelegate of [false, true])
      for (const alternates of [[], ['a'], ['a', 'b']])
        for (const away of ['no', 'before', 'covers', 'after', 'another'] as const)
          for (const named of [null, 'a', 'gone'])
            for (const hasObserver of [false, true]) {
              const holders = [
                ...(hasDelegate ? [holder('d', 'delegate')] : []),
                ...alternates.map((id) => holder(id, 'alternate')),
                ...(hasObserver ? [holder('o', 'observer')] : []),
              ]
              const spans = {
                no: [],
                before: [absence({ startsOn: '2026-11-01', endsOn: '2026-11-17', alternateId: named })],
                covers: [absence({ alternateId: named })],
                after: [absence({ startsOn: '2026-11-19', endsOn: '2026-11-30', alternateId: named })],
                another: [absence({ delegateId: 'former', alternateId: named })],
              }
              const isAway = hasDelegate && away === 'covers' && alternates.length > 0
              const expected = observes
                ? []
                : !hasDelegate
                  ? alternates
                  : !isAway
                    ? ['d']
                    : named !== null && alternates.includes(named)
                      ? [named]
                      : alternates
              const found = voicesOf({ observes }, holders, spans[away], day)
              if (JSON.stringify(found) !== JSON.stringify(expected))
                expect.fail(JSON.stringify({ observes, holders, absences: spans[away], found, expected }))
              cases++
            }
  expect(cases).toBe(2 * 2 * 3 * 5 * 3 * 2)
})

test('a handover holds on its first and its last day, and not on the days around', () => {
  const holders = [holder('d', 'delegate'), holder('a', 'alternate')]
  const away = [absence({ startsOn: '2026-11-10', endsOn: '2026-11-12' })]
  const on = (one: string) => voicesOf({ observes: false }, holders, away, one)
  expect(['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13'].map(on)).toEqual([['d'], ['a'], ['a'], ['d']])
})

test('of two handovers over one day the last counts, and an alternate held twice acts once', () => {
  const holders = [
    holder('d', 'delegate'),
    holder('a', 'alternate'),
    holder('b', 'alternate'),
    holder('a', 'alternate'),
  ]
  const both = [absence({ alternateId: 'a' }), absence({ alternateId: 'b' })]
  expect(voicesOf({ observes: false }, holders, both, day)).toEqual(['b'])
  expect(voicesOf({ observes: false }, holders, [absence()], day)).toEqual(['a', 'b'])
})
