import { expect, test } from 'vitest'
import { earliestEffect, GovernanceInput, noticeDaysFor, stateOfNotice } from '~/domain/agreement/governance'

test('the longer of the site’s notice and the charter’s own counts', () => {
  expect(noticeDaysFor({ governanceNoticeDays: 30 }, null)).toBe(30)
  expect(noticeDaysFor({ governanceNoticeDays: 30 }, { noticeDays: 7 })).toBe(30)
  expect(noticeDaysFor({ governanceNoticeDays: 30 }, { noticeDays: 45 })).toBe(45)
  expect(earliestEffect('2026-11-18', 30)).toBe('2026-12-18')
})

test('a notice is ahead until its day, unless it was taken back', () => {
  const notice = { withdrawnAt: null, takesEffectOn: '2026-12-18' }
  expect(stateOfNotice(notice, '2026-12-17')).toBe('ahead')
  expect(stateOfNotice(notice, '2026-12-18')).toBe('in-effect')
  expect(stateOfNotice({ ...notice, withdrawnAt: new Date(0) }, '2026-12-01')).toBe('taken-back')
})

test('a change of a charter says whose', () => {
  const said = { kind: 'charter', title: 'A', text: 'B', takesEffectOn: '2026-12-18' }
  expect(GovernanceInput.safeParse(said).success).toBe(false)
  expect(GovernanceInput.safeParse({ ...said, bodyId: 'pcg' }).success).toBe(true)
  expect(GovernanceInput.safeParse({ ...said, kind: 'funding' }).success).toBe(true)
  expect(GovernanceInput.safeParse({ ...said, kind: 'weather' }).success).toBe(false)
})
