import { expect, test } from 'vitest'
import { allowed, everybody, members } from '#tests/support/everybody'
import type { Actor } from '~/domain/access/actor'
import {
  mayAskForSubscription,
  mayCompileIssue,
  mayHoldIssue,
  mayReadIssues,
  mayReleaseIssue,
  mayTakeMembersEdition,
} from '~/domain/editions/policy'

test.each<[string, (actor: Actor) => boolean, string[]]>([
  ['compile an issue', mayCompileIssue, ['system', 'project-manager']],
  ['read issues with their recipients', mayReadIssues, ['project-manager']],
  ['release an issue', mayReleaseIssue, ['project-manager']],
  ['hold an issue', mayHoldIssue, ['project-manager']],
  ['ask for a subscription', mayAskForSubscription, Object.keys(everybody)],
  ['take the members’ edition', mayTakeMembersEdition, members],
])('of all actors, exactly these %s', (_what, may, who) => {
  expect(allowed(may)).toEqual(who)
})
