export const agreementMail = {
  'mail.governance.subject': 'Announced: {title}',
  'mail.governance.text':
    'A change in how the programme is governed is announced. As a signatory you are told before it takes effect.',
  'mail.governance.button': 'Read the notice',
  'mail.governanceBack.subject': 'Taken back: {title}',
  'mail.governanceBack.text': 'A change that was announced to you does not happen. The notice was taken back.',
}
