export const statementsMail = {
  'mail.statementForSignOff.subject': '{number}: a joint statement waits for your sign-off',
  'mail.statementForSignOff.text':
    'A joint statement of the {body} names {organisation}. Read the exact text and sign it off, or say what would have to change.',
  'mail.statementForSignOff.again':
    'The text has changed: this is version {n}. Sign-offs of an earlier version do not count.',
  'mail.statementForSignOff.button': 'Read the text',
  'mail.statementReleased.subject': '{number}: joint statement released',
  'mail.statementReleased.text': 'All organisations that it names have signed off the text. It is public now.',
  'mail.statementReleased.button': 'Open the statement',
}
