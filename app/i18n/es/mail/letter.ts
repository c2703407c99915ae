// What stands in every letter.
export const letterMail = {
  'mail.why.signatory':
    'Recibe este correo porque habla por una organización que ha firmado el acuerdo, o figura como su contacto.',
  'mail.hello': 'Hola, {name}:',
  'mail.footer.from': '{coalition}. Preguntas: {contact}',
  'mail.why.seat': 'Recibe este correo porque tiene un puesto o un cargo en {body}.',
  'mail.why.notice': 'Recibe este correo porque pidió un aviso a {programme}. Esta dirección no se usa para nada más.',
}
