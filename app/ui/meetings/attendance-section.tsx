import type { Quorum } from '~/domain/bodies/quorum'
import type { AttendanceLine } from '~/domain/meetings/session.server'
import { useT } from '~/http/page'
import { Section } from '../layout/page'
import { DataTable } from '../lists/data-table'
import { QuorumMeter } from './quorum-meter'

/** Who was there by organisation, and whether that was a quorum. */
export function AttendanceSection({ attendance }: { attendance: { lines: AttendanceLine[]; quorum: Quorum } }) {
  const t = useT()
  return (
    <Section title={t('meetings.attendance')}>
      <QuorumMeter quorum={attendance.quorum} />
      <DataTable
        caption={t('meetings.attendance')}
        captionHidden
        stack
        rows={attendance.lines}
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
            cell: (line) => (line.status ? t(`attendance.${line.status}`) : t('meetings.notTaken')),
          },
          { key: 'represented', header: t('meetings.representedBy'), cell: (line) => line.represented || '–' },
        ]}
      />
    </Section>
  )
}
