// What has been published, as it is read, taken along and answered: tables, files, measures, areas, the release calendar.
export const published = {
  'progress.column.side': 'The group that is counted. “Total” stands for all of them.',
  'progress.column.count': 'How many. Empty where the count is withheld to protect privacy.',
  'progress.column.status': 'A: shown. c: withheld to protect privacy, empty in the column before.',
  'progress.column.shown': 'shown',
  'published.download.title': 'Take it along',
  'published.download.package': 'All tables with definitions (data package, ZIP)',
} as const
