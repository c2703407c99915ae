import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'

type Props = { statements: { number: string; title: string; releasedAt: Date | string | null }[] }

/** The joint statements that a decision led to, as far as the reader may see them. */
export function StatementsOfDecision({ statements }: Props) {
  const t = useT()
  const format = useFormat()
  if (statements.length === 0) return null
  return (
    <Section title={t('statements.from')}>
      <Rows>
        {statements.map((one) => (
          <Row
            key={one.number}
            title={one.title}
            href={paths.statement(one.number)}
            meta={
              <>
                <span>{one.number}</span>
                <span>{one.releasedAt ? format.day(one.releasedAt) : t('statements.privateNote')}</span>
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
