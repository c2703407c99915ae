import type { ReactNode } from 'react'
import { aboutOf } from '~/domain/activity/activity'
import type { HistoryEntry } from '~/domain/activity/history.server'
import { useT } from '~/http/page'
import { type AsSent, When } from '../community/when'
import { Timeline } from '../lists/timeline'
import { Disclosure } from '../primitives/disclosure'
import { doer, verbKey } from './entry'

type Entry = AsSent<HistoryEntry>
export type HistoryProps = {
  entries: Entry[]
  /** What the page's own subject is called: an entry that says the same says it no second time. */
  own?: string
  /** Words for an entry that say more than the catalogue's own; null for those. */
  wordsOf?: (entry: Entry) => string | null
  open?: boolean
  /** More about an entry, where the page knows it. */
  noteOf?: (entry: Entry) => ReactNode
}

/** What happened to a record, newest first. Folded, for it is long and not why people come. */
export function History({ entries, own, wordsOf, noteOf, open }: HistoryProps) {
  const t = useT()
  return (
    <Disclosure summary={t('activity.history.count', { n: entries.length })} open={open}>
      {entries.length === 0 ? (
        <p className="ac-muted">{t('activity.history.none')}</p>
      ) : (
        <Timeline
          items={entries.map((entry) => {
            const about = aboutOf(entry.facts)
            return {
              key: entry.id,
              when: <When at={entry.at} time />,
              title: wordsOf?.(entry) ?? t(verbKey(entry.verb)),
              children: (
                <>
                  {entry.by && <p className="ac-small ac-muted">{doer(t, entry.by, entry.byRole)}</p>}
                  {about !== '' && !(own && about.endsWith(own)) && <p className="ac-small">{about}</p>}
                  {noteOf?.(entry)}
                </>
              ),
            }
          })}
        />
      )}
    </Disclosure>
  )
}
