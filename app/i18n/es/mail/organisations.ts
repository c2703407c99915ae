export const organisationsMail = {
  'mail.change.why': 'Recibe este correo porque propuso el cambio.',
  'mail.change.approved.subject': 'Su cambio ya está en la página: {organisation}',
  'mail.change.returned.subject': 'Su propuesta de cambio fue devuelta: {organisation}',
  'mail.change.approved.text':
    'La dirección del proyecto ha aprobado lo que usted propuso para {organisation}. Ya consta en la página.',
  'mail.change.returned.text':
    'La dirección del proyecto ha devuelto, con un motivo, lo que usted propuso para {organisation}. Puede leerlo y proponer de nuevo.',
  'mail.change.button': 'Abrir la propuesta',
}
