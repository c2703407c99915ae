import { type CharterTerms, changedFields, charterFields } from '~/domain/charters/charter'
import { differenceOf } from '~/domain/meetings/minutes/difference'
import { DataTable } from '../lists/data-table'
import { TextDifference } from '../meetings/text-difference'
import { Tag } from '../primitives/tag'
import { charterLabel, charterText, type Sayer } from './text'

type CharterComparisonProps = {
  caption: string
  before: CharterTerms
  after: CharterTerms
  /** Over the columns. */
  beforeName: string
  afterName: string
  say: Sayer
}

/** Two versions of a charter, field by field side by side; in the second what it changes is marked. */
export function CharterComparison({ caption, before, after, beforeName, afterName, say }: CharterComparisonProps) {
  const { t } = say
  const changed = changedFields(before, after)
  const text = (terms: CharterTerms, field: (typeof charterFields)[number]) => charterText(terms, field, say)
  return (
    <DataTable
      caption={caption}
      captionHidden
      stack
      rows={[...charterFields]}
      rowKey={(field) => field}
      columns={[
        {
          key: 'field',
          header: t('charters.next.field'),
          rowHeader: true,
          cell: (field) => (
            <>
              {charterLabel(field, t)} {changed.includes(field) && <Tag tone="info">{t('charters.next.changed')}</Tag>}
            </>
          ),
        },
        {
          key: 'before',
          header: beforeName,
          cell: (field) => <TextDifference difference={differenceOf(text(before, field), text(before, field))} />,
        },
        {
          key: 'after',
          header: afterName,
          cell: (field) => <TextDifference difference={differenceOf(text(before, field), text(after, field))} />,
        },
      ]}
    />
  )
}
