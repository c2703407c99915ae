import type { ReactNode } from 'react'
import { attendances } from '#db/schema/words'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { controlOf } from '../forms/field'
import { textOf } from '../forms/problems'
import { DataTable } from '../lists/data-table'

type Line = { organisationId: string; organisationName: string }

/** A row an organisation: who is there, and who speaks for it. Rows may be left open. */
export function AttendanceFields({ form, lines }: { form: FormState; lines: Line[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('meetings.attendance')}
      captionHidden
      stack
      rows={lines}
      rowKey={(line) => line.organisationId}
      columns={[
        {
          key: 'organisation',
          header: t('meetings.organisation'),
          rowHeader: true,
          cell: (line) => line.organisationName,
        },
        {
          key: 'status',
          header: t('meetings.attendanceStatus'),
          cell: (line) => <StatusSelect form={form} line={line} />,
        },
        {
          key: 'represented',
          header: t('meetings.representedBy'),
          cell: (line) => {
            const name = `represented.${line.organisationId}`
            return (
              <Cell form={form} name={name}>
                <input
                  className="usa-input"
                  type="text"
                  maxLength={120}
                  aria-label={t('meetings.representedOf', { organisation: line.organisationName })}
                  defaultValue={textOf(form, name)}
                  {...controlOf({ form, name, label: '', optional: true })}
                />
              </Cell>
            )
          },
        },
      ]}
    />
  )
}

function StatusSelect({ form, line }: { form: FormState; line: Line }) {
  const t = useT()
  const name = `status.${line.organisationId}`
  return (
    <Cell form={form} name={name}>
      <select
        className="ac-select"
        aria-label={t('meetings.attendanceOf', { organisation: line.organisationName })}
        defaultValue={textOf(form, name)}
        {...controlOf({ form, name, label: '', optional: true })}
      >
        <option value="">{t('meetings.notTaken')}</option>
        {attendances.map((value) => (
          <option key={value} value={value}>
            {t(`attendance.${value}`)}
          </option>
        ))}
      </select>
    </Cell>
  )
}

/** A control in a table's cell with what was wrong with it. */
function Cell({ form, name, children }: { form: FormState; name: string; children: ReactNode }) {
  const message = form.problems?.fields[name]
  const { id } = controlOf({ form, name, label: '' })
  return (
    <>
      {message && (
        <span className="ac-error" id={`${id}-error`}>
          {message}
        </span>
      )}
      {children}
    </>
  )
}
