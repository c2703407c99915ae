import { expect, test } from 'vitest'
import { type SiteRole, siteRoles } from '#db/schema/words'
import { person } from '#tests/support/everybody'
import { type Actor, systemActor, visitor } from '~/domain/access/actor'
import { overridingRole } from '~/domain/access/override'
import { mayReadActivity, mayReadOverrides } from '~/domain/activity/policy'

const seat = { seatId: 's', bodyId: 'owg', organisationId: 'police', role: 'observer' as const }

test('an override is what a project manager or administrator does in a body where they hold nothing', () => {
  const overriding: readonly SiteRole[] = ['project-manager', 'administrator']
  for (const role of siteRoles) {
    const answer = overriding.includes(role) ? role : null
    expect(overridingRole(person({ siteRoles: [role] }), 'owg'), role).toBe(answer)
    expect(overridingRole(person({ siteRoles: [role] }), null), `${role}, no body`).toBeNull()
    expect(overridingRole(person({ siteRoles: [role], seats: [seat] }), 'owg'), `${role}, seated`).toBeNull()
    expect(overridingRole(person({ siteRoles: [role], seats: [seat] }), 'pcg'), `${role}, seated elsewhere`).toBe(
      answer,
    )
    const clerk = person({ siteRoles: [role], offices: [{ bodyId: 'owg', office: 'clerk' }] })
    expect(overridingRole(clerk, 'owg'), `${role}, clerk`).toBeNull()
  }
  expect(overridingRole(visitor, 'owg')).toBeNull()
  expect(overridingRole(systemActor('job'), 'owg')).toBeNull()
})

test('the log is read by members, overrides by the people of signatories too', () => {
  const matrix: [string, Actor, boolean, boolean, boolean][] = [
    ['visitor', visitor, false, false, false],
    ['visitor who says they speak', visitor, true, false, false],
    ['the site', systemActor('job'), true, false, false],
    ['somebody with an account', person(), false, false, false],
    ['staff of a signatory', person({ organisationIds: ['police'] }), true, false, true],
    ['member', person({ isMember: true }), false, true, true],
  ]
  for (const [name, actor, speaks, log, overrides] of matrix) {
    expect(mayReadActivity(actor), name).toBe(log)
    expect(mayReadOverrides(actor, speaks), name).toBe(overrides)
  }
})
