import { useT } from '~/http/page'
import { History, type HistoryProps } from '../activity/history'

type Movement = { movedAt: Date | string; toBodyName: string; reason: string; movedByName: string }

const sameMoment = (a: Date | string, b: Date | string) => new Date(a).getTime() === new Date(b).getTime()

function MoveNote({ move }: { move: Movement }) {
  const t = useT()
  return (
    <>
      <p>{move.reason}</p>
      <p className="ac-muted ac-small">{t('matters.movedBy', { name: move.movedByName })}</p>
    </>
  )
}

type MatterHistoryProps = Pick<HistoryProps, 'entries' | 'own'> & { movements: Movement[] }

/** What happened to a matter; the body that it was with, and a move with its reason. */
export function MatterHistory({ entries, own, movements }: MatterHistoryProps) {
  const t = useT()
  const wordsOf: HistoryProps['wordsOf'] = ({ verb, facts }) => {
    if (verb === 'matter.moved') return t('matterEvent.matter.moved', { body: String(facts.to) })
    return verb === 'matter.opened' && facts.body ? t('matterEvent.openedWith', { body: String(facts.body) }) : null
  }
  const noteOf: HistoryProps['noteOf'] = ({ verb, at, facts }) => {
    const move = movements.find((one) => sameMoment(one.movedAt, at) && one.toBodyName === facts.to)
    return verb === 'matter.moved' && move ? <MoveNote move={move} /> : null
  }
  return <History entries={entries} own={own} wordsOf={wordsOf} noteOf={noteOf} open />
}
