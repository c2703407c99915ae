import type { ContactRole, Sector } from '#db/schema/words'
import type { FieldChange, RecordField, RecordValue } from '~/domain/organisations/profile'
import { changesOf } from '~/domain/policies/text-change'
import type { Translate } from '~/i18n/translate'
import { DataTable } from '../lists/data-table'
import { TextChanges } from '../proposals/text-changes'

type RecordDifferenceProps = {
  caption: string
  changes: FieldChange[]
  /** Names of people by id; somebody who is not among them is not named. */
  names: Record<string, string>
  t: Translate
}

/** The name of a field of an organisation's record. */
export function fieldLabel(field: RecordField, t: Translate): string {
  if (field.startsWith('contact.')) return t(`contactRole.${field.slice('contact.'.length) as ContactRole}`)
  const labels = {
    name: t('organisations.one.name'),
    sector: t('organisations.sector'),
    jurisdiction: t('organisations.one.jurisdiction'),
    independentOfPolice: t('organisations.one.independentShort'),
    website: t('organisations.one.website'),
    description: t('organisations.one.description'),
  }
  return labels[field as keyof typeof labels]
}

/** What differs between two states of an organisation's record: old and new side by side, a text word by word. */
export function RecordDifference({ caption, changes, names, t }: RecordDifferenceProps) {
  const table = changes.filter((one) => one.field !== 'description')
  const text = changes.find((one) => one.field === 'description')
  const say = (field: RecordField, value: RecordValue) => {
    if (value === null || value === '') return <span className="ac-muted">{t('organisations.change.empty')}</span>
    if (typeof value === 'boolean') return t(value ? 'organisations.yes' : 'organisations.no')
    if (field === 'sector') return t(`sector.${value as Sector}`)
    if (field.startsWith('contact.')) return names[value] ?? t('organisations.contacts.viaOffice')
    return value
  }
  return (
    <div className="ac-stack">
      {table.length > 0 && (
        <DataTable
          caption={caption}
          captionHidden
          stack
          rows={table}
          rowKey={(row) => row.field}
          columns={[
            {
              key: 'field',
              header: t('organisations.change.field'),
              rowHeader: true,
              cell: (row) => fieldLabel(row.field, t),
            },
            {
              key: 'before',
              header: t('organisations.change.before'),
              cell: (row) => <del>{say(row.field, row.before)}</del>,
            },
            {
              key: 'after',
              header: t('organisations.change.after'),
              cell: (row) => <ins>{say(row.field, row.after)}</ins>,
            },
          ]}
        />
      )}
      {text && (
        <div>
          <p className="ac-row__title">{fieldLabel('description', t)}</p>
          <TextChanges lines={changesOf(String(text.before ?? ''), String(text.after ?? ''))} />
        </div>
      )}
    </div>
  )
}
