export const signIn = {
  'signIn.title': 'Iniciar sesión',
  'signIn.lead':
    'Para quienes tienen un asiento o un cargo en la coalición. Leer el registro público y contarnos algo no requiere cuenta.',
  'signIn.button': 'Iniciar sesión',
  'signIn.refused': 'La dirección y la contraseña no corresponden. Inténtelo de nuevo o pida un enlace por correo.',
  'signIn.link.title': 'Entrar sin contraseña',
  'signIn.link.lead': 'Le enviamos un enlace con el que puede entrar una vez, durante 10 minutos.',
  'signIn.link.button': 'Envíenme un enlace',
  'signIn.link.again': 'Enviar otro enlace',
  'signIn.link.sentTitle': 'Revise su correo',
  'signIn.link.sent':
    'Si alguien aquí tiene esta dirección, el enlace está en camino. Funciona una vez, durante 10 minutos. Un enlace nuevo anula los anteriores.',
  'signIn.link.openTitle': 'Iniciar sesión',
  'signIn.link.open': 'Un paso más: pulse el botón y estará dentro.',
  'signIn.link.closedTitle': 'Este enlace ya no sirve',
  'signIn.link.closed': 'El enlace ya se usó, lo reemplazó otro más nuevo o tiene más de 10 minutos. Pida uno nuevo.',
  'signIn.otherWays': 'Otras formas de entrar',
  'signIn.link.elsewhere':
    'Este enlace se pidió en otro navegador, quizá por otra persona. Entre aquí solo si lo pidió usted, hace un momento.',
  'signIn.link.signInHere': 'Lo pedí yo: entrar aquí',
  'signIn.code': 'Código',
  'signIn.code.missing': 'Escriba un código',
  'signIn.code.wrong':
    'Este código no es válido. Espere al siguiente de su aplicación y mire si el reloj de su dispositivo está en hora',
  'signIn.step.title': 'Segundo paso',
  'signIn.step.lead': 'Escriba el código que su aplicación de autenticación muestra ahora para este sitio.',
  'signIn.step.hint': 'Seis cifras de la aplicación, o uno de sus códigos de recuperación.',
  'signIn.step.lost':
    '¿No tiene a mano la aplicación ni un código de recuperación? Pida a un administrador de este sitio que restablezca su segundo paso.',
  'signIn.factor.title': 'Segundo paso al entrar',
  'signIn.factor.lead':
    'Con una aplicación de autenticación nadie entra solo con su contraseña. La aplicación muestra un código nuevo cada 30 segundos, también sin conexión.',
  'signIn.factor.owed':
    'Su función en este sitio necesita un segundo paso. Configúrelo ahora; todo lo demás se abre cuando esté hecho.',
  'signIn.factor.begin': 'Configurar una aplicación de autenticación',
  'signIn.factor.newKey': 'Empezar de nuevo con otra clave',
  'signIn.factor.scan': 'Primero: deje que su aplicación lea esto',
  'signIn.factor.scanLead':
    'Sirve cualquier aplicación de autenticación. Si la suya no puede leer la imagen, escriba la clave.',
  'signIn.factor.qr': 'Código QR con la clave que está escrita abajo',
  'signIn.factor.key': 'Clave',
  'signIn.factor.confirm': 'Después: escriba el código que muestra',
  'signIn.factor.confirmLead': 'El segundo paso se pide desde el momento en que este código es correcto.',
  'signIn.factor.confirmButton': 'Activar el segundo paso',
  'signIn.factor.on': 'El segundo paso está activado.',
  'signIn.factor.since': 'Activado desde',
  'signIn.factor.remove': 'Desactivar el segundo paso',
  'signIn.factor.removeLead':
    'Entonces bastan su contraseña o un enlace por correo para entrar. Sus códigos de recuperación dejan de servir.',
  'signIn.factor.removeOwed':
    'Su función en este sitio necesita un segundo paso: tras desactivarlo configurará otro antes de que funcione lo demás. Sus códigos de recuperación dejan de servir.',
  'signIn.factor.exists': 'Ya hay una aplicación de autenticación. Desactívela primero.',
  'signIn.factor.notBegun':
    'No hay una aplicación de autenticación con la que hacer esto. Empiece en la página «Segundo paso».',
  'signIn.codes.title': 'Códigos de recuperación',
  'signIn.codes.left': { one: 'Queda {n} código.', other: 'Quedan {n} códigos.' },
  'signIn.codes.keep':
    'Cada uno de estos códigos de {site} sustituye una vez a su aplicación. Se muestran solo ahora: imprímalos o anótelos, y guárdelos lejos de sus dispositivos.',
  'signIn.codes.kept': 'Los he guardado',
  'signIn.codes.again': 'Crear códigos de recuperación nuevos',
  'signIn.codes.againLead': 'Recibirá diez códigos nuevos. Los que tiene ahora dejan de servir.',
  'signIn.passkey.lead':
    'Una llave de acceso está en su dispositivo o gestor de contraseñas y se abre con su huella, su cara o un PIN. Son dos pasos en uno, y solo funciona en el sitio verdadero.',
  'signIn.passkey.none': 'Aún no tiene ninguna llave de acceso',
  'signIn.passkey.noneWhy': 'Con una entra sin contraseña y sin código.',
  'signIn.passkey.add': 'Añadir una llave de acceso',
  'signIn.passkey.addLead': 'Su navegador pregunta dónde guardarla.',
  'signIn.passkey.name': 'Cómo la llama',
  'signIn.passkey.nameHint': 'Por ejemplo «Teléfono del trabajo», para reconocerla.',
  'signIn.passkey.added': 'Añadida el',
  'signIn.passkey.used': 'Usada por última vez el',
  'signIn.passkey.remove': 'Quitar la llave de acceso',
  'signIn.passkey.removeOf': 'Quitar {name}',
  'signIn.passkey.removeLead':
    'Ya no podrá entrar con ella. Su dispositivo puede seguir mostrándola hasta que la borre también allí.',
  'signIn.passkey.signInTitle': 'Entrar con una llave de acceso',
  'signIn.passkey.signInLead': 'Su dispositivo sabe quién es usted; no hay que escribir nada.',
  'signIn.passkey.signIn': 'Usar una llave de acceso',
  'signIn.passkey.needsScript':
    'Las llaves de acceso necesitan JavaScript y un navegador que las conozca. Las demás formas funcionan sin ello.',
  'signIn.passkey.failed': 'Su navegador no dio ninguna llave de acceso. Inténtelo de nuevo o use otra forma.',
  'signIn.passkey.noAnswer': 'El navegador no envió ninguna llave de acceso',
  'signIn.passkey.refused': 'Esta llave de acceso no fue aceptada. Inténtelo de nuevo o use otra forma de entrar.',
  'signIn.passkey.tooSlow': 'La pregunta a su llave de acceso ya se usó o es demasiado antigua. Inténtelo de nuevo.',
  'signIn.passkey.known': 'Esta llave de acceso ya está en uso.',
  'signIn.agency.title': 'Entrar a través de su institución',
  'signIn.agency.lead': 'Para personas cuya institución ha conectado su propio acceso.',
  'signIn.agency.button': 'Entrar con {name}',
  'signIn.agency.refused':
    'El acceso de su institución no se completó o tardó demasiado. Empiece de nuevo en la página para entrar.',
  'signIn.agency.away': 'El acceso de su institución no responde. Inténtelo más tarde o use otra forma de entrar.',
  'signIn.agency.unverified':
    'Su institución no ha verificado su dirección de correo, así que no puede decir quién es usted aquí. Pídale que la verifique o use otra forma de entrar.',
  'signIn.agency.unknown':
    'Aquí nadie tiene la dirección con la que su institución le conoce. Pida a la coordinación del proyecto una invitación a esa dirección.',
  'signIn.agency.other':
    'La persona con esta dirección está vinculada a otra cuenta de su institución. Pregunte a un administrador de este sitio.',
  'signIn.confirm.title': '¿Sigue siendo usted?',
  'signIn.confirm.lead':
    'La página siguiente cambia algo importante. Demuestre una vez más quién es; durante 15 minutos no se le preguntará otra vez.',
  'signIn.confirm.button': 'Continuar',
  'signIn.confirm.code': 'O con un código de su aplicación',
  'signIn.confirm.passkey': 'O con una llave de acceso',
  'signIn.confirm.passkeyButton': 'Usar una llave de acceso',
  'signIn.factors.title': 'Segundos pasos',
  'signIn.factors.lead':
    'Quién tiene una aplicación de autenticación o una llave de acceso. Restablézcalas a quien perdió sus dispositivos, después de asegurarse de que es realmente esa persona.',
  'signIn.factors.none': 'Nadie tiene todavía una cuenta',
  'signIn.factors.on': 'Activado',
  'signIn.factors.off': 'Desactivado',
  'signIn.factors.reset': 'Restablecer',
  'signIn.factors.resetOf': 'Restablecer el de {name}',
  'signIn.factors.resetLead':
    'Quita la aplicación de autenticación, los códigos de recuperación y las llaves de acceso de {name}, y cierra todas sus sesiones.',
  'signIn.factors.resetSure':
    'Hable antes con la persona, en un número que ya tuviera. Todos los miembros pueden leer que lo hizo, y la persona recibe un aviso por correo.',
}
