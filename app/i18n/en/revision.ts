export const revision = {
  'revision.title': 'It has changed meanwhile',
  'revision.text': 'Nothing of yours was saved, and nothing is lost: what you typed is still in the form below.',
  'revision.caption': 'What you saw, what stands now and what you typed',
  'revision.what': 'What',
  'revision.saw': 'You saw',
  'revision.now': 'Now',
  'revision.typed': 'You typed',
  'revision.empty': 'Nothing',
}
