export const evaluationMail = {
  'mail.evaluationReport.subject': 'Un informe de evaluación es público: {title}',
  'mail.evaluationReport.text': 'El informe “{title}” se entregó y es público, sin cambios.',
  'mail.evaluationReport.due': 'La respuesta de {body} es para el {date} a más tardar.',
  'mail.evaluationReport.button': 'Leer el informe',
  'mail.evaluationReport.why': 'Recibe esto porque ocupa un lugar o un cargo en {body}.',
  'mail.evaluationResponse.subject': 'Falta una respuesta: {title}',
  'mail.evaluationResponse.lateSubject': 'Una respuesta está atrasada: {title}',
  'mail.evaluationResponse.text': 'La respuesta de {body} al informe “{title}” es para el {date} a más tardar.',
  'mail.evaluationResponse.lateText':
    'La respuesta de {body} al informe “{title}” era para el {date}. La página pública muestra que está atrasada, y se pone sola en el próximo orden del día.',
  'mail.evaluationResponse.button': 'Abrir el informe',
  'mail.evaluationResponse.why': 'Recibe esto porque dirige el procedimiento de {body}.',
}
