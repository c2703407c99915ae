export const organisationsMail = {
  'mail.change.why': 'You receive this because you proposed the change.',
  'mail.change.approved.subject': 'Your change is on the page: {organisation}',
  'mail.change.returned.subject': 'Your proposed change was returned: {organisation}',
  'mail.change.approved.text':
    'The project manager has approved what you proposed for {organisation}. It stands on the page now.',
  'mail.change.returned.text':
    'The project manager has returned what you proposed for {organisation}, with a reason. You can read it and propose again.',
  'mail.change.button': 'Open the proposal',
}
