export const agreementMail = {
  'mail.governance.subject': 'Anunciado: {title}',
  'mail.governance.text':
    'Se anuncia un cambio en el gobierno del programa. Como firmante, se le avisa antes de que surta efecto.',
  'mail.governance.button': 'Leer el aviso',
  'mail.governanceBack.subject': 'Retirado: {title}',
  'mail.governanceBack.text': 'Un cambio que se le había anunciado no ocurrirá. El aviso se ha retirado.',
}
