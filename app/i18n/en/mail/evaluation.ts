export const evaluationMail = {
  'mail.evaluationReport.subject': 'An evaluator’s report is public: {title}',
  'mail.evaluationReport.text': 'The report “{title}” was handed in and is public, unedited.',
  'mail.evaluationReport.due': 'The response of the {body} is due by {date}.',
  'mail.evaluationReport.button': 'Read the report',
  'mail.evaluationReport.why': 'You receive this because you hold a seat or an office of the {body}.',
  'mail.evaluationResponse.subject': 'A response is due: {title}',
  'mail.evaluationResponse.lateSubject': 'A response is late: {title}',
  'mail.evaluationResponse.text': 'The response of the {body} to the report “{title}” is due by {date}.',
  'mail.evaluationResponse.lateText':
    'The response of the {body} to the report “{title}” was due by {date}. The public page shows that it is late, and it puts itself on the next agenda.',
  'mail.evaluationResponse.button': 'Open the report',
  'mail.evaluationResponse.why': 'You receive this because you lead the procedure of the {body}.',
}
