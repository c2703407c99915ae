import type { ColumnWords } from '~/domain/progress/data-package'
import type { Translate } from '~/i18n/translate'

/** What the columns of a table's file mean, in the reader's language. */
export const columnWords = (t: Translate): ColumnWords => ({
  side: t('progress.column.side'),
  count: t('progress.column.count'),
  status: t('progress.column.status'),
  shown: t('progress.column.shown'),
  withheld: t('progress.withheld'),
})
