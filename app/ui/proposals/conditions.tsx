import type { Condition } from '~/domain/proposals/positions/conditions.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Row, Rows } from '../lists/rows'
import { Tag } from '../primitives/tag'

type Shown = Omit<Condition, 'actions'> & {
  actions: (Omit<Condition['actions'][number], 'doneAt'> & { doneAt: Date | string | null })[]
}
type Props = { number: string; conditions: Shown[]; mayAgree: boolean; today: string }

/** Each condition and each need by itself, with what is being done about it. */
export function Conditions({ number, conditions, mayAgree, today }: Props) {
  const t = useT()
  const format = useFormat()
  if (conditions.length === 0) return null
  return (
    <Section title={t('proposals.conditions')} id="conditions">
      <Rows>
        {conditions.map(({ positionId, organisationName: organisation, kind, words, isCurrent, actions }) => (
          <Row
            key={positionId}
            title={t(`proposals.conditions.${kind}`, { organisation })}
            end={
              mayAgree &&
              isCurrent && (
                <a href={paths.conditionAction(number, positionId)} className="ac-small">
                  {t('proposals.conditions.agree')}
                </a>
              )
            }
          >
            <p className="ac-measure">{words}</p>
            {!isCurrent && <p className="ac-muted ac-small">{t('proposals.conditions.former')}</p>}
            {actions.length === 0 ? (
              <p className="ac-muted ac-small">{t('proposals.conditions.open')}</p>
            ) : (
              <ul>
                {actions.map((action) => (
                  <li key={action.id}>
                    {action.title} ({action.organisationName},{' '}
                    {t('meetings.action.due', { day: format.day(action.dueOn) })}){' '}
                    {action.doneAt ? (
                      <Tag tone="success">{t('meetings.action.doneOn', { day: format.day(action.doneAt) })}</Tag>
                    ) : (
                      action.dueOn < today && <Tag tone="error">{t('meetings.action.late')}</Tag>
                    )}
                    {action.doneNote && <> {action.doneNote}</>}
                  </li>
                ))}
              </ul>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
