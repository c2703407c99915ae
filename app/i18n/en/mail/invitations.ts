export const invitationsMail = {
  'mail.invitation.subject': 'You are invited to the {coalition}',
  'mail.invitation.preview': '{name} invites you to take your place.',
  'mail.invitation.text':
    '{name} invites you to the {coalition}. With this link you set up your account and take your place.',
  'mail.invitation.until': 'The link works until',
  'mail.invitation.button': 'Accept the invitation',
  'mail.invitation.why':
    'You receive this because somebody at {programme} entered your address. If you did not expect it, do nothing.',
}
