/** What a person is told by mail about the way into their own account. */
export const securityEvents = [
  'password-changed',
  'address-changed',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-codes-made',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
  'agency-bound',
  'calendar-feed-made',
] as const
export type SecurityEvent = (typeof securityEvents)[number]
