export const releasesMail = {
  'mail.releaseForReview.subject': 'Una publicación espera una segunda lectura: {title}',
  'mail.releaseForReview.text':
    '{name} preparó la publicación «{title}». Pasó el control de divulgación y otra persona debe revisarla antes de que se publique.',
  'mail.releaseForReview.button': 'Revisar la publicación',
  'mail.releaseForReview.why': 'Recibe este correo porque puede revisar publicaciones.',
}
