// What stands in every letter.
export const letterMail = {
  'mail.why.signatory':
    'You receive this because you speak for an organisation that has signed the agreement, or are named as its contact.',
  'mail.hello': 'Hello {name},',
  'mail.footer.from': '{coalition}. Questions: {contact}',
  'mail.why.seat': 'You receive this because you hold a seat or an office in {body}.',
  'mail.why.notice':
    'You receive this because you asked {programme} for a notice. This address is used for nothing else.',
}
