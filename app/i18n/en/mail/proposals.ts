export const proposalsMail = {
  'mail.proposalOpened.subject': 'Position needed: {title}',
  'mail.proposalOpened.preview': 'What does {organisation} say?',
  'mail.proposalOpened.text':
    'Proposal {number} is open in the {body}. It needs the position of {organisation}, which you speak for.',
  'mail.proposalOpened.closes': 'Open until',
  'mail.proposalOpened.button': 'Read it and give the position',
  'mail.positionRecorded.subject': 'A position was recorded for you on {number}',
  'mail.positionRecorded.text': '{name} recorded a position of {organisation}, {channel}.',
  'mail.positionRecorded.position': 'Position',
  'mail.positionRecorded.correct': 'If this is not what was said, correct it while the proposal is open.',
  'mail.positionRecorded.button': 'See the position',
  'mail.positionRecorded.why': 'You receive this because you speak for {organisation}.',
  'mail.decisionPublished.subject': 'Decision {number}: {title}',
  'mail.decisionPublished.text':
    'The {body} has an outcome. The statement, the positions and the reasons are published.',
  'mail.decisionPublished.button': 'Read the decision',
  'mail.positionReminder.subject': 'Your position is still needed: {title}',
  'mail.positionReminder.text':
    'Proposal {number} of the {body} closes soon. {organisation}, which you speak for, has not answered.',
  'mail.proposalChanged.subject.extended': '{number} stays open longer: {title}',
  'mail.proposalChanged.subject.withdrawn': '{number} is withdrawn: {title}',
  'mail.proposalChanged.subject.goes-up': '{number} goes up: {title}',
  'mail.proposalChanged.subject.referred-back': '{number} is referred back: {title}',
  'mail.proposalChanged.subject.arrived': 'A draft for the {body}: {title}',
  'mail.proposalChanged.text.extended':
    'The time of proposal {number} of the {body} was extended. Positions can be given and changed until then.',
  'mail.proposalChanged.text.withdrawn': 'Proposal {number} of the {body} was withdrawn. It takes no more positions.',
  'mail.proposalChanged.text.goes-up':
    'Proposal {number} of the {body} goes up to another body. It takes no more positions here.',
  'mail.proposalChanged.text.referred-back':
    'Proposal {number} of the {body} was referred back. It takes no more positions here.',
  'mail.proposalChanged.text.arrived':
    'Another body put a text before the {body}. It is draft {number}; the chair or the clerk opens it.',
  'mail.proposalChanged.reason': 'Reason',
  'mail.proposalChanged.button': 'Open the proposal',
}
