import { expect, test } from 'vitest'
import { siteRoles } from '#db/schema/words'
import { allowed, keepers } from '#tests/support/at-a-body'
import { mayInvite, mayInviteTo } from '~/domain/invitations/policy'

test('who keeps the site sends invitations; nobody else does', () => {
  expect(allowed(mayInvite)).toEqual([...keepers].sort())
})

test('only an administrator makes another administrator', () => {
  expect(allowed((actor) => mayInviteTo(actor, 'administrator'))).toEqual(['administrator'])
  for (const role of siteRoles.filter((one) => one !== 'administrator')) {
    expect(allowed((actor) => mayInviteTo(actor, role))).toEqual([...keepers].sort())
  }
})
