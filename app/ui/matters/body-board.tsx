import type { BoardColumn } from '~/domain/matters/matter'
import { useT } from '~/http/page'
import { Grid, Section } from '../layout/page'
import { type ListedMatter, MatterRows } from './matter-rows'

type Props = { matters: (ListedMatter & { column: BoardColumn })[] }

const waiting = ['arrived', 'with-body', 'waiting'] as const satisfies BoardColumn[]

/** A body's matters by what they wait for; what is late stands before everything, across the page. */
export function BodyBoard({ matters }: Props) {
  const t = useT()
  const of = (column: BoardColumn) => matters.filter((matter) => matter.column === column)
  const overdue = of('overdue')
  return (
    <>
      {overdue.length > 0 && (
        <Section title={t('matters.column.overdue')} lead={t('matters.column.overdueWhy')}>
          <MatterRows matters={overdue} isOfOneBody />
        </Section>
      )}
      <Grid>
        {waiting.map((column) => (
          <Section key={column} title={t(`matters.column.${column}`)}>
            {of(column).length === 0 ? (
              <p className="ac-muted">{t('matters.column.none')}</p>
            ) : (
              <MatterRows matters={of(column)} isOfOneBody />
            )}
          </Section>
        ))}
      </Grid>
      {of('answered').length > 0 && (
        <Section title={t('matters.column.answered')}>
          <MatterRows matters={of('answered')} />
        </Section>
      )}
    </>
  )
}
