export const published = {
  'progress.column.side': 'El grupo que se cuenta. «Total» son todos.',
  'progress.column.count': 'Cuántos. Vacío donde el conteo está reservado para proteger la privacidad.',
  'progress.column.status': 'A: se muestra. c: reservado para proteger la privacidad, vacío en la columna anterior.',
  'progress.column.shown': 'se muestra',
  'published.download.title': 'Para llevar',
  'published.download.package': 'Todas las tablas con definiciones (paquete de datos, ZIP)',
} as const
