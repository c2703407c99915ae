import type { ReactNode } from 'react'
import type { ListedAction } from '~/domain/meetings/actions.server'
import { useFormat, useT } from '~/http/page'
import { Row, Rows } from '../lists/rows'
import { DateTime } from '../primitives/date-time'
import { Tag, VisibilityTag } from '../primitives/tag'

export type ActionLine = Pick<
  ListedAction,
  'id' | 'title' | 'organisationName' | 'ownerName' | 'bodyName' | 'dueOn' | 'visibility' | 'doneAt' | 'doneNote'
> & { mayComplete: boolean }

type ActionListProps = {
  actions: ActionLine[]
  today: string
  withBody?: boolean
  end?: (action: ActionLine) => ReactNode
}

/** Actions with owner and due date; what is late says so. */
export function ActionList({ actions, today, withBody = false, end }: ActionListProps) {
  const t = useT()
  const format = useFormat()
  return (
    <Rows>
      {actions.map((action) => (
        <Row
          key={action.id}
          title={action.title}
          meta={
            <>
              <span>{action.organisationName}</span>
              {action.ownerName && <span>{t('meetings.action.inHand', { name: action.ownerName })}</span>}
              {withBody && <span>{action.bodyName}</span>}
              <DateTime value={action.dueOn}>{t('meetings.action.due', { day: format.day(action.dueOn) })}</DateTime>
              {action.doneAt ? (
                <Tag tone="success">{t('meetings.action.doneOn', { day: format.day(action.doneAt) })}</Tag>
              ) : (
                action.dueOn < today && <Tag tone="error">{t('meetings.action.late')}</Tag>
              )}
              {action.visibility !== 'public' && <VisibilityTag visibility={action.visibility} />}
            </>
          }
          end={end?.(action)}
        >
          {action.doneNote && <p>{action.doneNote}</p>}
        </Row>
      ))}
    </Rows>
  )
}
