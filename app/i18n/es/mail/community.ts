export const communityMail = {
  'mail.submissionReceived.subject': 'Llegó lo que envió a {programme}',
  'mail.submissionReceived.text':
    'Ha llegado, y una persona lo leerá. Con el código de su recibo puede ver cómo va y escribir más.',
  'mail.submissionReceived.button': 'Escribir el código',
  'mail.submissionAnswered.subject': 'Hay algo para leer en {programme}',
  'mail.submissionAnswered.text': 'Algo ha cambiado. Escriba el código de su recibo para leerlo.',
  'mail.submissionAnswered.button': 'Escribir el código',
}
