export const signIn = {
  'account.otherWays': 'Otras formas de entrar',
  'account.link.elsewhere':
    'Este enlace se pidió en otro navegador, quizá por otra persona. Entre aquí solo si lo pidió usted, hace un momento.',
  'account.link.signInHere': 'Lo pedí yo: entrar aquí',
  'account.password.common':
    'Esta contraseña, o una muy parecida, está en las listas que se prueban primero. Junte tres o cuatro palabras que no tengan nada que ver entre sí',
  'account.password.ownWords':
    'Su nombre, su dirección y los nombres de este sitio se prueban primero. Elija palabras que no tengan que ver con usted ni con este sitio',
  'account.password.pattern':
    'Las filas de teclas, las fechas y las repeticiones se adivinan pronto. Junte tres o cuatro palabras que no tengan nada que ver entre sí',
  'account.password.guessable':
    'Esta contraseña se adivina demasiado pronto. Hágala más larga: tres o cuatro palabras que no tengan nada que ver entre sí',
  'account.code': 'Código',
  'account.code.missing': 'Escriba un código',
  'account.code.wrong':
    'Este código no es válido. Espere al siguiente de su aplicación y mire si el reloj de su dispositivo está en hora',
  'account.step.title': 'Segundo paso',
  'account.step.lead': 'Escriba el código que su aplicación de autenticación muestra ahora para este sitio.',
  'account.step.hint': 'Seis cifras de la aplicación, o uno de sus códigos de recuperación.',
  'account.step.lost':
    '¿No tiene a mano la aplicación ni un código de recuperación? Pida a un administrador de este sitio que restablezca su segundo paso.',
  'account.tab.factor': 'Segundo paso',
  'account.tab.passkeys': 'Llaves de acceso',
  'account.factor.title': 'Segundo paso al entrar',
  'account.factor.lead':
    'Con una aplicación de autenticación nadie entra solo con su contraseña. La aplicación muestra un código nuevo cada 30 segundos, también sin conexión.',
  'account.factor.owed':
    'Su función en este sitio necesita un segundo paso. Configúrelo ahora; todo lo demás se abre cuando esté hecho.',
  'account.factor.begin': 'Configurar una aplicación de autenticación',
  'account.factor.newKey': 'Empezar de nuevo con otra clave',
  'account.factor.scan': 'Primero: deje que su aplicación lea esto',
  'account.factor.scanLead':
    'Sirve cualquier aplicación de autenticación. Si la suya no puede leer la imagen, escriba la clave.',
  'account.factor.qr': 'Código QR con la clave que está escrita abajo',
  'account.factor.key': 'Clave',
  'account.factor.confirm': 'Después: escriba el código que muestra',
  'account.factor.confirmLead': 'El segundo paso se pide desde el momento en que este código es correcto.',
  'account.factor.confirmButton': 'Activar el segundo paso',
  'account.factor.on': 'El segundo paso está activado.',
  'account.factor.since': 'Activado desde',
  'account.factor.remove': 'Desactivar el segundo paso',
  'account.factor.removeLead':
    'Entonces bastan su contraseña o un enlace por correo para entrar. Sus códigos de recuperación dejan de servir.',
  'account.factor.removeOwed':
    'Su función en este sitio necesita un segundo paso: tras desactivarlo configurará otro antes de que funcione lo demás. Sus códigos de recuperación dejan de servir.',
  'account.factor.exists': 'Ya hay una aplicación de autenticación. Desactívela primero.',
  'account.factor.notBegun':
    'No hay una aplicación de autenticación con la que hacer esto. Empiece en la página «Segundo paso».',
  'account.codes.title': 'Códigos de recuperación',
  'account.codes.left': { one: 'Queda {n} código.', other: 'Quedan {n} códigos.' },
  'account.codes.keep':
    'Cada uno de estos códigos de {site} sustituye una vez a su aplicación. Se muestran solo ahora: imprímalos o anótelos, y guárdelos lejos de sus dispositivos.',
  'account.codes.kept': 'Los he guardado',
  'account.codes.again': 'Crear códigos de recuperación nuevos',
  'account.codes.againLead': 'Recibirá diez códigos nuevos. Los que tiene ahora dejan de servir.',
  'account.passkey.lead':
    'Una llave de acceso está en su dispositivo o gestor de contraseñas y se abre con su huella, su cara o un PIN. Son dos pasos en uno, y solo funciona en el sitio verdadero.',
  'account.passkey.none': 'Aún no tiene ninguna llave de acceso',
  'account.passkey.noneWhy': 'Con una entra sin contraseña y sin código.',
  'account.passkey.add': 'Añadir una llave de acceso',
  'account.passkey.addLead': 'Su navegador pregunta dónde guardarla.',
  'account.passkey.name': 'Cómo la llama',
  'account.passkey.nameHint': 'Por ejemplo «Teléfono del trabajo», para reconocerla.',
  'account.passkey.added': 'Añadida el',
  'account.passkey.used': 'Usada por última vez el',
  'account.passkey.remove': 'Quitar la llave de acceso',
  'account.passkey.removeOf': 'Quitar {name}',
  'account.passkey.removeLead':
    'Ya no podrá entrar con ella. Su dispositivo puede seguir mostrándola hasta que la borre también allí.',
  'account.passkey.signInTitle': 'Entrar con una llave de acceso',
  'account.passkey.signInLead': 'Su dispositivo sabe quién es usted; no hay que escribir nada.',
  'account.passkey.signIn': 'Usar una llave de acceso',
  'account.passkey.needsScript':
    'Las llaves de acceso necesitan JavaScript y un navegador que las conozca. Las demás formas funcionan sin ello.',
  'account.passkey.failed': 'Su navegador no dio ninguna llave de acceso. Inténtelo de nuevo o use otra forma.',
  'account.passkey.noAnswer': 'El navegador no envió ninguna llave de acceso',
  'account.passkey.refused': 'Esta llave de acceso no fue aceptada. Inténtelo de nuevo o use otra forma de entrar.',
  'account.passkey.tooSlow': 'La pregunta a su llave de acceso ya se usó o es demasiado antigua. Inténtelo de nuevo.',
  'account.passkey.known': 'Esta llave de acceso ya está en uso.',
  'account.agency.title': 'Entrar a través de su institución',
  'account.agency.lead': 'Para personas cuya institución ha conectado su propio acceso.',
  'account.agency.button': 'Entrar con {name}',
  'account.agency.refused':
    'El acceso de su institución no se completó o tardó demasiado. Empiece de nuevo en la página para entrar.',
  'account.agency.away': 'El acceso de su institución no responde. Inténtelo más tarde o use otra forma de entrar.',
  'account.agency.unverified':
    'Su institución no ha verificado su dirección de correo, así que no puede decir quién es usted aquí. Pídale que la verifique o use otra forma de entrar.',
  'account.agency.unknown':
    'Aquí nadie tiene la dirección con la que su institución le conoce. Pida a la coordinación del proyecto una invitación a esa dirección.',
  'account.agency.other':
    'La persona con esta dirección está vinculada a otra cuenta de su institución. Pregunte a un administrador de este sitio.',
  'account.confirm.title': '¿Sigue siendo usted?',
  'account.confirm.lead':
    'La página siguiente cambia algo importante. Demuestre una vez más quién es; durante 15 minutos no se le preguntará otra vez.',
  'account.confirm.button': 'Continuar',
  'account.confirm.code': 'O con un código de su aplicación',
  'account.confirm.passkey': 'O con una llave de acceso',
  'account.confirm.passkeyButton': 'Usar una llave de acceso',
  'account.sessions.seen': 'Vista por última vez el',
  'nav.secondFactors': 'Segundos pasos',
  'account.factors.title': 'Segundos pasos',
  'account.factors.lead':
    'Quién tiene una aplicación de autenticación o una llave de acceso. Restablézcalas a quien perdió sus dispositivos, después de asegurarse de que es realmente esa persona.',
  'account.factors.none': 'Nadie tiene todavía una cuenta',
  'account.factors.on': 'Activado',
  'account.factors.off': 'Desactivado',
  'account.factors.reset': 'Restablecer',
  'account.factors.resetOf': 'Restablecer el de {name}',
  'account.factors.resetLead':
    'Quita la aplicación de autenticación, los códigos de recuperación y las llaves de acceso de {name}, y cierra todas sus sesiones.',
  'account.factors.resetSure':
    'Hable antes con la persona, en un número que ya tuviera. Todos los miembros pueden leer que lo hizo, y la persona recibe un aviso por correo.',
  'notices.signInAgain': 'Tardó demasiado. Inicie sesión de nuevo.',
  'notices.secondFactorRemoved': 'El segundo paso está desactivado.',
  'notices.secondFactorReset': 'Restablecido. La persona ha recibido un aviso por correo.',
  'notices.passkeyAdded': 'La llave de acceso está añadida.',
  'notices.passkeyRemoved': 'La llave de acceso está quitada.',
  'account.address.title': 'Cambie su dirección',
  'account.address.lead': 'Su dirección es {email}. Con ella entra, y allí recibe su correo.',
  'account.address.new': 'Dirección nueva',
  'account.address.hint': 'Le enviamos un enlace. Su dirección cambia cuando usted lo haya abierto.',
  'account.address.button': 'Enviar el enlace',
  'account.address.waitsTitle': 'Un enlace va en camino a {email}',
  'account.address.waits': 'Ábralo y pulse el botón. Funciona una vez, hasta',
  'account.address.nothingCame':
    '¿No llegó nada? Mire si la dirección es correcta, y en la carpeta de correo no deseado. Una dirección que pertenece a otra cuenta no recibe carta.',
  'account.address.keep': 'Conservar {email}',
  'account.address.same': 'Esta ya es su dirección',
  'account.address.taken': 'Entretanto otra persona tiene esta dirección. Pregunte a quien administra el sitio.',
  'account.address.closed':
    'Este enlace ya se usó o se sustituyó, o tiene más de un día. Su dirección sigue como estaba.',
  'account.address.closedTitle': 'Este enlace ya no abre nada',
  'account.address.again': 'Pedir otro enlace',
  'account.address.sure': 'Desde ahora usted entra como {email}, y allí recibe su correo.',
  'account.address.confirm': 'Que esta sea mi dirección',
  'account.address.changedTitle': 'Su dirección ha cambiado',
  'account.address.changed': 'Entre con ella desde ahora. Hemos avisado a su dirección anterior.',
  'account.address.goOn': 'Ir a su mesa',
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
  'notices.addressKept': 'Su dirección sigue como está.',
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
  'account.tab.calendar': 'Calendario',
  'mail.security.passkey-removed': 'Se quitó una llave de acceso.',
  'mail.security.agency-bound': 'Su cuenta se vinculó al acceso de su propia institución.',
  'mail.security.notYou': 'Si no fue usted, cierre todas las sesiones, cambie su contraseña y escriba a {contact}.',
  'mail.security.button': 'Ver dónde está abierta su sesión',
  'mail.security.why': 'Recibe este aviso porque afecta al acceso a su cuenta. No se puede desactivar.',
  'account.calendar.title': 'Sus reuniones en su calendario',
  'account.calendar.lead':
    'Una dirección privada que su programa de calendario lee por sí mismo: las reuniones de sus órganos, con los cambios y cancelaciones de aquí.',
  'account.calendar.what':
    'Muestra lo que usted puede ver el día en que se lee, desde hace tres meses. Cuando deja un órgano, sus reuniones desaparecen; cuando deja la coalición, la dirección termina.',
  'account.calendar.secret':
    'Quien tenga la dirección puede leerla sin entrar, así que no la dé a nadie. Si llega a otras manos, cree una nueva: la anterior termina.',
  'account.calendar.none': 'Todavía no tiene una dirección de calendario.',
  'account.calendar.since': 'Tiene una dirección de calendario desde {day}. Se mostró una vez, al crearla.',
  'account.calendar.make': 'Crear mi dirección de calendario',
  'account.calendar.again': 'Crear una dirección nueva y terminar la anterior',
  'account.calendar.end': 'Terminar mi dirección de calendario',
  'account.calendar.made':
    'Esta es su dirección. Se muestra solo esta vez: escríbala ahora en su programa de calendario.',
  'account.calendar.address': 'Dirección de calendario',
  'account.calendar.how':
    'Elija allí «suscribirse a un calendario por dirección» en lugar de importar un archivo: un archivo importado ya no cambia.',
  'account.calendar.open': 'Abrirla en el calendario de este dispositivo',
  'account.calendar.name': '{site}: sus reuniones',
  'account.calendar.done': 'Ya está, seguir',
  'notices.calendarFeedEnded': 'La dirección de calendario ha terminado.',
} as const
