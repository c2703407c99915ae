import { stringify } from 'csv-stringify/sync'

/** The head of a list to be filled in. It begins with a byte order mark, so that spreadsheets read its accents. */
export const templateOfList = (columns: string[]): string => stringify([columns], { bom: true, escape_formulas: true })
