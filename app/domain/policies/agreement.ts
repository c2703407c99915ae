import { z } from 'zod'
import { type AgreementKind, positionChannels } from '#db/schema/words'
import { calendarDay, choice, optionalDay, optionalText, recordId, requiredText } from '../input'

export const policyKinds = [
  'eligibility',
  'divertible-offences',
  'referral-protocol',
  'information-sharing',
  'agreement',
  'other',
] as const
export type PolicyKind = (typeof policyKinds)[number]
/** The kinds that officers carry as a card. */
export const isCarried = (kind: PolicyKind): boolean =>
  kind === 'eligibility' || kind === 'divertible-offences' || kind === 'referral-protocol'

/** What can be said of a policy outside a proposal. An objection is an answer to a proposal. */
export const spokenKinds = [
  'agreed',
  'agreed-with-conditions',
  'not-yet',
  'parked',
  'withdrawn',
] as const satisfies readonly AgreementKind[]
export type SpokenKind = (typeof spokenKinds)[number]

/** A policy that stands open for its first text, or one whose text was in force before it was entered here. */
export const PolicyInput = z
  .object({
    title: requiredText(200),
    kind: choice(policyKinds),
    bodyId: recordId(),
    visibility: choice(['public', 'members', 'body']),
    text: optionalText(100_000),
    effectiveOn: optionalDay(),
  })
  .superRefine((input, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (input.text && !input.effectiveOn) refuse('effectiveOn', 'policies.errors.inForceSince')
    if (!input.text && input.effectiveOn) refuse('text', 'policies.errors.textRequired')
  })
export type PolicyInput = z.output<typeof PolicyInput>

/** What an organisation says of a policy's version. `channel` is how it was given, where somebody else writes it down. */
export const AgreementInput = z
  .object({
    organisationId: recordId(),
    kind: choice(spokenKinds),
    versionId: recordId(),
    jurisdiction: optionalText(120).transform((value) => value || null),
    note: optionalText(5_000),
    holdsFrom: calendarDay(),
    channel: choice(positionChannels).optional().default('portal'),
  })
  .superRefine((input, context) => {
    if (input.kind === 'agreed-with-conditions' && !input.note)
      context.addIssue({ code: 'custom', path: ['note'], message: 'policies.errors.conditionRequired' })
  })
export type AgreementInput = z.output<typeof AgreementInput>
