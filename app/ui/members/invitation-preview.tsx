import type { PlannedRow } from '~/domain/bodies/invitation-list'
import { useForm, useT } from '~/http/page'
import { paths } from '~/paths'
import { Checkbox } from '../forms/choices'
import { PostForm } from '../forms/post-form'
import { Section } from '../layout/page'
import { Button, ButtonLink, ButtonRow } from '../primitives/button'
import { DataTable } from '../primitives/data-table'
import { Notice } from '../primitives/notice'
import { Tag } from '../primitives/tag'
import { rowProblem } from './invitation-words'

export type Preview = { rows: PlannedRow[]; list: string }

/** What would happen to each row of a list, and the button that makes it happen. */
export function InvitationPreview({ rows, list }: Preview) {
  const t = useT()
  const form = useForm({ list })
  const good = rows.filter((row) => row.input !== null).length
  const bad = rows.length - good
  return (
    <Section title={t('members.list.preview')} id="preview">
      {bad > 0 ? (
        <Notice tone="warning" title={t('members.list.someBad', { n: bad })}>
          {t('members.list.nothingSent')}
        </Notice>
      ) : (
        <Notice>{t('members.list.allGood', { n: good })}</Notice>
      )}
      <DataTable
        caption={t('members.list.preview')}
        captionHidden
        stack
        rows={rows}
        rowKey={(row) => String(row.row)}
        columns={[
          {
            key: 'who',
            header: t('members.person'),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.name} <span className="ac-muted ac-small">{row.email}</span>
              </>
            ),
          },
          { key: 'row', header: t('members.list.row'), end: true, cell: (row) => row.row },
          { key: 'to', header: t('members.invitation.to'), cell: purposeOf },
          { key: 'what', header: t('members.list.outcome'), cell: (row) => <Outcome row={row} /> },
        ]}
      />
      {good > 0 && (
        <PostForm form={form} action={paths.invitationListSending()}>
          <input type="hidden" name="list" value={list} />
          {bad > 0 && (
            <Checkbox
              form={form}
              name="goodOnly"
              label={t('members.list.goodOnly', { n: bad })}
              hint={t('members.list.goodOnlyHint')}
            />
          )}
          <ButtonRow>
            <Button>{t('members.list.send', { n: good })}</Button>
            <ButtonLink look="quiet" href={paths.invitationList()}>
              {t('members.list.another')}
            </ButtonLink>
          </ButtonRow>
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
    return <Tag tone="success">{t(row.hasAccount ? 'members.list.goesToAccount' : 'members.list.goes')}</Tag>
  return (
    <>
      <Tag tone="error">{t('members.list.stays')}</Tag>
      <ul>
        {row.problems.map((problem) => (
          <li key={`${problem.column} ${problem.code}`}>{rowProblem(problem, t)}</li>
        ))}
      </ul>
    </>
  )
}
