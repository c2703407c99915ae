export const errors = {
  'errors.stale':
    'Alguien cambió esto mientras usted lo tenía abierto. Mire la comparación y después guarde de nuevo o déjelo así.',
  'errors.required': 'Complete este campo',
  'errors.tooLong': 'Es demasiado largo; acórtelo',
  'errors.email': 'Escriba una dirección de correo, por ejemplo nombre@example.org',
  'errors.day': 'Escriba una fecha que exista, por ejemplo 2026-11-30',
  'errors.dateTime': 'Escriba fecha y hora',
  'errors.wholeNumber': 'Escriba un número entero dentro de los límites indicados',
  'errors.choose': 'Elija una de las opciones',
  'errors.forbidden': 'Puede ver esto, pero no puede cambiarlo de esta manera.',
  'errors.conflict': 'Otra persona lo cambió antes. Vea cómo está ahora e inténtelo de nuevo si aún hace falta.',
  'errors.tooMany': 'Se intentó demasiadas veces en poco tiempo. Espere unos minutos e inténtelo de nuevo.',
  'errors.tooLarge': 'Es demasiado grande para enviarlo.',
  'errors.badRequest':
    'La página envió algo que no se pudo leer. Vuelva atrás, recargue la página e inténtelo de nuevo.',
  'errors.crossOrigin': 'Este formulario se envió desde otro sitio, por eso no se aceptó.',
  'errors.unavailable': 'No se puede guardar en este momento. No se cambió nada; inténtelo de nuevo en un momento.',
  'errors.page.404.title': 'Página no encontrada',
  'errors.page.404.text':
    'No hay nada en esta dirección, o no está abierto para usted. Quizá se movió, o el enlace está incompleto.',
  'errors.signIn': '¿Tiene una cuenta? Entre y vuelva a intentarlo',
  'errors.page.403.title': 'No permitido',
  'errors.page.409.title': 'Esto ha cambiado',
  'errors.page.429.title': 'Demasiados intentos',
  'errors.page.500.title': 'Algo salió mal',
  'errors.page.500.text':
    'El error es nuestro, no suyo. Nada de lo que envió se publicó. Inténtelo de nuevo en un momento.',
  'errors.page.other.title': 'No funcionó',
  'errors.back': 'Ir al inicio',
  'errors.title': 'Hay un problema',
}
