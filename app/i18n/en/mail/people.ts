export const peopleMail = {
  'mail.signInLink.subject': 'Your link to sign in to {programme}',
  'mail.signInLink.preview': { one: 'It works once, for {n} minute.', other: 'It works once, for {n} minutes.' },
  'mail.signInLink.text': {
    one: 'Use this link to sign in. It works once, for {n} minute. A newer link ends this one.',
    other: 'Use this link to sign in. It works once, for {n} minutes. A newer link ends this one.',
  },
  'mail.signInLink.button': 'Sign in',
  'mail.signInLink.why':
    'Somebody asked for this link with your address. If it was not you, do nothing: without the link nobody gets in.',
  'mail.addressConfirm.subject': 'Confirm your new address at {programme}',
  'mail.addressConfirm.button': 'Make this my address',
  'mail.addressConfirm.why':
    'You receive this because somebody with an account at {programme} gave this address as their own. If that was not you, do nothing.',
  'mail.addressConfirm.text': {
    one: 'You asked {programme} to write to you at this address from now on. Follow the link within {n} hour to make it so.',
    other:
      'You asked {programme} to write to you at this address from now on. Follow the link within {n} hours to make it so.',
  },
  'mail.security.address-changed': 'Your address was changed. Letters now go to the new one.',
  'mail.security.subject': 'A change to your sign-in at {programme}',
  'mail.security.password-changed': 'Your password was changed, and you were signed out everywhere else.',
  'mail.security.second-factor-added': 'An authenticator app was added. From now on signing in needs a code.',
  'mail.security.second-factor-removed': 'Your authenticator app was taken off. Signing in needs no code any more.',
  'mail.security.second-factor-reset':
    'An administrator took off your authenticator, recovery codes and passkeys, and ended all your sessions.',
  'mail.security.recovery-codes-made': 'New recovery codes were made. The old ones have ended.',
  'mail.security.recovery-code-used': 'One of your recovery codes was used. It works no more.',
  'mail.security.passkey-added': 'A passkey was added. It can sign you in.',
  'mail.security.calendar-feed-made': 'A private calendar address was made for your account.',
  'mail.security.passkey-removed': 'A passkey was removed.',
  'mail.security.agency-bound': 'Your account was bound to your agency’s own sign-in.',
  'mail.security.notYou': 'If this was not you, end all sessions, change your password, and write to {contact}.',
  'mail.security.button': 'See where you are signed in',
  'mail.security.why': 'You receive this because it concerns the way into your account. It cannot be turned off.',
}
