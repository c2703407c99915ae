export const invitationsMail = {
  'mail.invitation.subject': 'Invitación: {coalition}',
  'mail.invitation.preview': '{name} le invita a ocupar su lugar.',
  'mail.invitation.text': '{name} le invita a {coalition}. Con este enlace crea su cuenta y ocupa su lugar.',
  'mail.invitation.until': 'El enlace sirve hasta',
  'mail.invitation.button': 'Aceptar la invitación',
  'mail.invitation.why':
    'Recibe este correo porque alguien de {programme} escribió su dirección. Si no lo esperaba, no haga nada.',
}
