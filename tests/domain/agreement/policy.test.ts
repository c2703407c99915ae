import { expect, test } from 'vitest'
import { actors, archived, keepers, managers, present, settled, who } from '#tests/support/of-an-organisation'
import * as policy from '~/domain/agreement/policy'

test('who records and withdraws a signature, while the organisation takes part and when it is archived', () => {
  const states = [present, archived]
  expect(states.map((state) => who((actor) => policy.mayRecordSignature(actor, state)))).toEqual([keepers, ''])
  expect(states.map((state) => who((actor) => policy.mayWithdrawSignature(actor, state)))).toEqual([
    `delegate, ${managers}`,
    '',
  ])
  expect(who(policy.mayEnterAgreement)).toBe(keepers)
  expect(who(policy.mayBackdateNotice)).toBe(managers)
})

test('who announces, reads and takes back a change of governance, in each state', () => {
  expect(who(policy.mayAnnounceGovernance)).toBe(managers)
  expect(who(policy.mayReadNotices)).toBe(
    Object.keys(actors)
      .filter((name) => !['visitor', 'system', 'leaver'].includes(name))
      .join(', '),
  )
  const takers = (notice: { withdrawnAt: Date | null; takesEffectOn: string }) =>
    who((actor) => policy.mayTakeBackNotice(actor, notice, '2026-11-18'))
  expect(takers({ withdrawnAt: null, takesEffectOn: '2026-11-19' })).toBe(managers)
  expect(takers({ withdrawnAt: null, takesEffectOn: '2026-11-18' })).toBe('')
  expect(takers({ withdrawnAt: settled, takesEffectOn: '2026-12-19' })).toBe('')
})
