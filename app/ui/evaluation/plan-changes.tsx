import { type QuestionField, questionFields, type SpokenQuestion } from '~/domain/evaluation/evaluation'
import type { Span } from '~/domain/policies/text-change'
import { useFormat, useT } from '~/http/page'
import { DescriptionList } from '../lists/description-list'
import { Timeline } from '../lists/timeline'
import { TextChanges } from '../proposals/text-changes'

export type ShownChange = {
  id: string
  number: number
  kind: 'added' | 'changed' | 'dropped'
  reason: string
  changedAt: Date
  /** Null where the reader is no member. */
  changedByName: string | null
  /** The fields that read otherwise, with the old words and the new ones. */
  fields: { field: QuestionField; lines: Span[][] }[]
}

/** The fields of a question in which two versions differ, in their order. */
export function fieldsChanged(
  before: SpokenQuestion | null,
  after: SpokenQuestion | null,
  changesOf: (before: string, after: string) => Span[][],
): ShownChange['fields'] {
  return questionFields.flatMap((field) => {
    const [old, fresh] = [before?.[field] ?? '', after?.[field] ?? '']
    return old === fresh ? [] : [{ field, lines: changesOf(old, fresh) }]
  })
}

/** What was changed in a plan that was fixed: when, why, and in which words. */
export function PlanChanges({ changes }: { changes: ShownChange[] }) {
  const t = useT()
  const format = useFormat()
  if (changes.length === 0) return <p>{t('evaluation.changes.none')}</p>
  return (
    <Timeline
      items={changes.map(({ id, number, kind, reason, changedAt, changedByName, fields }) => ({
        key: id,
        when: [format.day(changedAt), changedByName && t('evaluation.change.by', { name: changedByName })]
          .filter(Boolean)
          .join(' '),
        title: t(`evaluation.change.${kind}`, { n: number }),
        tone: kind === 'dropped' ? 'warning' : 'plain',
        children: (
          <>
            <p>{t('evaluation.change.reason', { reason })}</p>
            <DescriptionList
              items={fields.map(({ field, lines }) => ({
                term: t(`evaluation.field.${field}`),
                description: <TextChanges lines={lines} />,
              }))}
            />
          </>
        ),
      }))}
    />
  )
}
