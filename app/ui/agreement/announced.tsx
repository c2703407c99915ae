import type { GovernanceKind } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'

type AnnouncedProps = { notices: { id: string; title: string; kind: GovernanceKind; takesEffectOn: string }[] }

/** Changes of governance that are still to take effect; nothing where there are none. */
export function Announced({ notices }: AnnouncedProps) {
  const t = useT()
  const format = useFormat()
  if (notices.length === 0) return null
  return (
    <Section
      title={t('account.desk.governance')}
      level={3}
      action={<a href={paths.governanceNotices()}>{t('account.desk.allMeetings')}</a>}
    >
      <Rows>
        {notices.map(({ id, title, kind, takesEffectOn }) => (
          <Row
            key={id}
            title={title}
            href={paths.governanceNotice(id)}
            meta={`${t(`governanceKind.${kind}`)} · ${t('agreement.governance.takesEffect', { day: format.day(takesEffectOn) })}`}
          />
        ))}
      </Rows>
    </Section>
  )
}
