export const peopleMail = {
  'mail.signInLink.subject': 'Su enlace para entrar en {programme}',
  'mail.signInLink.preview': {
    one: 'Sirve una vez, durante {n} minuto.',
    other: 'Sirve una vez, durante {n} minutos.',
  },
  'mail.signInLink.text': {
    one: 'Use este enlace para entrar. Sirve una vez, durante {n} minuto. Un enlace más nuevo anula este.',
    other: 'Use este enlace para entrar. Sirve una vez, durante {n} minutos. Un enlace más nuevo anula este.',
  },
  'mail.signInLink.button': 'Entrar',
  'mail.signInLink.why':
    'Alguien pidió este enlace con su dirección. Si no fue usted, no haga nada: sin el enlace nadie entra.',
  'mail.addressConfirm.subject': 'Confirme su dirección nueva en {programme}',
  'mail.addressConfirm.button': 'Que esta sea mi dirección',
  'mail.addressConfirm.why':
    'Recibe esto porque alguien con una cuenta en {programme} dio esta dirección como suya. Si no fue usted, no haga nada.',
  'mail.addressConfirm.text': {
    one: 'Usted pidió a {programme} que le escriba a esta dirección desde ahora. Abra el enlace en {n} hora para confirmarlo.',
    other:
      'Usted pidió a {programme} que le escriba a esta dirección desde ahora. Abra el enlace en {n} horas para confirmarlo.',
  },
  'mail.security.address-changed': 'Su dirección se cambió. Las cartas van ahora a la nueva.',
  'mail.security.subject': 'Un cambio en su acceso a {programme}',
  'mail.security.password-changed': 'Su contraseña se cambió, y su sesión se cerró en todos los demás sitios.',
  'mail.security.second-factor-added':
    'Se añadió una aplicación de autenticación. Desde ahora, para entrar hace falta un código.',
  'mail.security.second-factor-removed':
    'Se quitó su aplicación de autenticación. Para entrar ya no hace falta un código.',
  'mail.security.second-factor-reset':
    'Un administrador quitó su aplicación de autenticación, sus códigos de recuperación y sus llaves de acceso, y cerró todas sus sesiones.',
  'mail.security.recovery-codes-made': 'Se crearon códigos de recuperación nuevos. Los anteriores ya no sirven.',
  'mail.security.recovery-code-used': 'Se usó uno de sus códigos de recuperación. Ya no sirve.',
  'mail.security.passkey-added': 'Se añadió una llave de acceso. Con ella se puede entrar en su cuenta.',
  'mail.security.calendar-feed-made': 'Se creó una dirección privada de calendario para su cuenta.',
  'mail.security.passkey-removed': 'Se quitó una llave de acceso.',
  'mail.security.agency-bound': 'Su cuenta se vinculó al acceso de su propia institución.',
  'mail.security.notYou': 'Si no fue usted, cierre todas las sesiones, cambie su contraseña y escriba a {contact}.',
  'mail.security.button': 'Ver dónde está abierta su sesión',
  'mail.security.why': 'Recibe este aviso porque afecta al acceso a su cuenta. No se puede desactivar.',
}
