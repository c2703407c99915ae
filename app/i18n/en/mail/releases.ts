export const releasesMail = {
  'mail.releaseForReview.subject': 'A release waits for a second reader: {title}',
  'mail.releaseForReview.text':
    '{name} prepared the release “{title}”. It passed the disclosure gate and needs another person’s review before it can be published.',
  'mail.releaseForReview.button': 'Review the release',
  'mail.releaseForReview.why': 'You receive this because you may review releases.',
}
