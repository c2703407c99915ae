import type { ColumnWords } from '~/domain/releases/published/data-package'
import type { Translate } from '~/i18n/translate'

/** What the columns of a table's file mean, in the reader's language. */
export const columnWords = (t: Translate): ColumnWords => ({
  side: t('releases.column.side'),
  count: t('releases.column.count'),
  status: t('releases.column.status'),
  shown: t('releases.column.shown'),
  withheld: t('releases.withheld'),
})
