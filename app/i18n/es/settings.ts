export const settings = {
  'settings.title': 'Ajustes del sitio',
  'settings.lead':
    'Lo que se preguntó al configurar, tal como está. Cada cambio queda registrado con lo anterior y lo nuevo, donde todos los miembros pueden leerlo.',
  'settings.change': 'Cambiar: {group}',
  'settings.group.names': 'Nombres y lugar',
  'settings.group.contact': 'Contacto',
  'settings.group.time-zone': 'Zona horaria',
  'settings.group.languages': 'Idiomas y palabras',
  'settings.group.disclosure': 'Números pequeños',
  'settings.group.clocks': 'Plazos de respuesta y festivos',
  'settings.group.agreement': 'Aviso entre firmantes',
  'settings.group.sign-in': 'Acceso',
  'settings.agreement.withdrawal': 'Días de aviso para retirarse',
  'settings.agreement.withdrawalHint': 'Cuando el acuerdo mismo no fija los días.',
  'settings.agreement.governance': 'Días de aviso de un cambio de gobierno',
  'settings.agreement.governanceHint':
    'Un cambio de sede, de fondos o de estatuto se anuncia al menos con tantos días.',
  'settings.disclosure.insiders':
    'Cuando una organización que entrega conteos podría averiguar conteos pequeños de otras',
  'settings.insiders.warn': 'Avisar a quienes revisan',
  'settings.insiders.block': 'No publicar',
  'settings.signIn.secondFactor': 'Segundo paso',
  'settings.signIn.secondFactorHint':
    'A quien se le pide se le lleva a configurar una aplicación de autenticación antes de todo lo demás.',
  'settings.signIn.site-roles': 'Se pide a quien tiene una función para todo el sitio',
  'settings.signIn.nobody': 'Se pide solo a quien lo ha configurado',
  'settings.history': 'Cambios',
  'settings.historyLead': 'Queda registrado que cambió el contacto, no la dirección ni el teléfono.',
  'settings.changedBy': 'Cambio de {name}',
  'settings.changedFromTo': '{setting}: «{from}» pasó a ser «{to}»',
  'settings.changedOnly': '{setting}: cambió',
  'settings.established': 'Se configuró el sitio',
  'settings.understood': 'He leído lo que hace este cambio',
  'settings.disclosure.title': 'Qué hace un cambio de estas reglas',
  'settings.disclosure.published':
    'Lo publicado queda como está, con las reglas que cada publicación nombra. Ninguna muestra más que antes. La regla ahora es {threshold}.',
  'settings.disclosure.drafts': 'Los borradores que pasaron el control deben pasarlo otra vez con las nuevas reglas.',
  'settings.disclosure.lower':
    'Un número más bajo muestra más desde ese momento. Las publicaciones viejas y nuevas pueden compararse, así que bájelo solo con una decisión de la coalición.',
  'settings.zone.title': 'Qué hace un cambio de la zona horaria. Ahora es {zone}',
  'settings.zone.meetings': {
    one: '{n} próxima reunión conserva su momento y muestra otra hora: mire si era la hora acordada y, si no, muévala.',
    other:
      '{n} próximas reuniones conservan su momento y muestran otra hora: mire si eran las horas acordadas y, si no, muévalas.',
  },
  'settings.zone.terms':
    'Los períodos, los vencimientos y los festivos son días. Conservan su fecha y empiezan y terminan a medianoche de la nueva zona.',
  'settings.zone.editions':
    'Los calendarios fijos, los boletines y los horarios siguen el reloj de la nueva zona desde la próxima vez.',
  'settings.clocks.note': 'Las fechas ya prometidas quedan como se prometieron. Las nuevas siguen los nuevos plazos.',
  'settings.holidayWrong': 'Escriba un día por línea que exista en el calendario, como 2026-12-25',
  'settings.clocksOrder': 'La respuesta no puede vencer antes que el acuse de recibo',
  'settings.notUnderstood': 'Marque que ha leído lo que hace este cambio',
}
