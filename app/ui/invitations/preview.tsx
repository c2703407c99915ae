import type { PlannedRow } from '~/domain/invitations/list'
import { useForm, useT } from '~/http/page'
import { paths } from '~/paths'
import { Checkbox } from '../forms/choices'
import { FormButtons } from '../forms/form-buttons'
import { PostForm } from '../forms/post-form'
import { Section } from '../layout/page'
import { DataTable } from '../lists/data-table'
import { Notice } from '../primitives/notice'
import { Tag } from '../primitives/tag'
import { rowProblem } from './words'

export type Preview = { rows: PlannedRow[]; list: string }

/** What would happen to each row of a list, and the button that makes it happen. */
export function InvitationPreview({ rows, list }: Preview) {
  const t = useT()
  const form = useForm({ list })
  const good = rows.filter((row) => row.input !== null).length
  const bad = rows.length - good
  return (
    <Section title={t('invitations.list.preview')} id="preview">
      {bad > 0 ? (
        <Notice tone="warning" title={t('invitations.list.someBad', { n: bad })}>
          {t('invitations.list.nothingSent')}
        </Notice>
      ) : (
        <Notice>{t('invitations.list.allGood', { n: good })}</Notice>
      )}
      <DataTable
        caption={t('invitations.list.preview')}
        captionHidden
        stack
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={[
          {
            key: 'who',
            header: t('organisations.person'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name} <span className="ac-muted ac-small">{row.email}</span>
              </>
            ),
          },
          { key: 'row', header: t('invitations.list.row'), end: true, cell: (row) => row.row },
          { key: 'to', header: t('invitations.one.to'), cell: purposeOf },
          { key: 'what', header: t('invitations.list.outcome'), cell: (row) => <Outcome row={row} /> },
        ]}
      />
      {good > 0 && (
        <PostForm form={form} action={paths.invitationListSending()}>
          <input type="hidden" name="list" value={list} />
          {bad > 0 && (
            <Checkbox
              form={form}
              name="goodOnly"
              label={t('invitations.list.goodOnly', { n: bad })}
              hint={t('invitations.list.goodOnlyHint')}
            />
          )}
          <FormButtons
            submit={t('invitations.list.send', { n: good })}
            back={paths.invitationList()}
            cancel={t('invitations.list.another')}
          />
        </PostForm>
      )}
    </Section>
  )
}

const purposeOf = (row: PlannedRow): string =>
  [row.seatRole, row.body, row.organisation, row.siteRole].filter(Boolean).join(' · ')

function Outcome({ row }: { row: PlannedRow }) {
  const t = useT()
  if (row.problems.length === 0)
    return <Tag tone="success">{t(row.hasAccount ? 'invitations.list.goesToAccount' : 'invitations.list.goes')}</Tag>
  return (
    <>
      <Tag tone="error">{t('invitations.list.stays')}</Tag>
      <ul>
        {row.problems.map((problem) => (
          <li key={`${problem.column} ${problem.code}`}>{rowProblem(problem, t)}</li>
        ))}
      </ul>
    </>
  )
}
