export const communityMail = {
  'mail.submissionReceived.subject': 'What you sent to {programme} has arrived',
  'mail.submissionReceived.text':
    'It has arrived, and a person will read it. With the code of your receipt you can see how far it is, and write more.',
  'mail.submissionReceived.button': 'Enter the code',
  'mail.submissionAnswered.subject': 'There is something to read for you at {programme}',
  'mail.submissionAnswered.text': 'Something has changed. Enter the code of your receipt to read it.',
  'mail.submissionAnswered.button': 'Enter the code',
}
