export const mattersMail = {
  'mail.matterRouted.subject': '{number} is now with the {body}',
  'mail.matterRouted.text': 'A matter has come to the {body}. It needs an answer by its date.',
  'mail.matterRouted.button': 'Open the matter',
  'mail.matterNews.subject.commented': 'New comment on {number}',
  'mail.matterNews.subject.acknowledged': '{number} was acknowledged',
  'mail.matterNews.subject.moved': '{number} has moved',
  'mail.matterNews.subject.merged': '{number}: another matter was merged into it',
  'mail.matterNews.subject.answered': '{number} has its answer',
  'mail.matterNews.text.commented': 'Somebody commented on a matter that you follow.',
  'mail.matterNews.text.acknowledged': 'The body that has the matter has acknowledged it.',
  'mail.matterNews.text.moved': 'The matter is with another body now. The reason stands on its page.',
  'mail.matterNews.text.merged':
    'A matter that says the same was merged into this one. Its answer goes to all who asked.',
  'mail.matterNews.text.answered': 'The answer is published. It stands on the page of the matter.',
  'mail.matterNews.why':
    'You receive this because you opened this matter or follow it. On its page you can stop following.',
}
