import { expect, test } from 'vitest'
import { allowed } from '#tests/support/everybody'
import type { Actor } from '~/domain/access/actor'
import { mayChangeSettings } from '~/domain/site/policy'

test.each<[string, (actor: Actor) => boolean, string[]]>([
  ['settings', mayChangeSettings, ['project-manager', 'administrator']],
])('of all actors, exactly these keep %s', (_what, may, who) => {
  expect(allowed(may)).toEqual(who)
})
