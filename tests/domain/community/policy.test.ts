import { expect, test } from 'vitest'
import { sectors, siteRoles } from '#db/schema/words'
import { allowed, withRole } from '#tests/support/everybody'
import { mayTriage } from '~/domain/community/policy'

test('the liaison and the project manager triage, and nobody else', () => {
  expect(allowed(mayTriage)).toEqual(['project-manager', 'community-liaison'])
})

test('nobody of the police or the prosecution does, whatever else they hold', () => {
  for (const role of siteRoles) {
    for (const sector of sectors) {
      const barred = sector === 'law-enforcement' || sector === 'prosecution'
      const triages = role === 'community-liaison' || role === 'project-manager'
      expect(mayTriage(withRole(role, { sectors: [sector] })), `${role} of ${sector}`).toBe(triages && !barred)
      expect(mayTriage(withRole(role, { sectors: [sector, 'law-enforcement'] })), `${role} of two`).toBe(false)
    }
  }
})
