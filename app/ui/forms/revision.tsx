import { differenceOf } from '~/domain/meetings/minutes/difference'
import type { FormState } from '~/http/form-state'
import { useT } from '~/http/page'
import { DataTable } from '../lists/data-table'
import { TextDifference } from '../meetings/text-difference'
import { Notice } from '../primitives/notice'

/**
 * One thing that the form is about, as it stands now. `key` is the field's name where there is one; `say` puts what was
 * typed into words where that is a code.
 */
export type Watched = { key: string; label: string; now: string; say?: (typed: string) => string }
type GuardProps = { form: FormState; revision: number; watched: Watched[] }

const seenName = 'seen'

/**
 * Guards a form against overwriting somebody else's change: it sends the revision that it was made from and what stood
 * there then. The command checks it (domain/revision.ts). Where it was too late, the page says here what was seen, what
 * stands now and what was typed; saving again is then a decision, and nothing is lost.
 */
export function RevisionGuard({ form, revision, watched }: GuardProps) {
  const seen = Object.fromEntries(watched.map(({ key, now }) => [key, now]))
  return (
    <>
      {form.stale && <StaleNotice form={form} watched={watched} />}
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name={seenName} value={JSON.stringify(seen)} />
    </>
  )
}

/** What the page showed when the form was made; '' for what it did not. What comes back from a browser is text to show. */
function seenIn(form: FormState): (key: string) => string {
  const given = form.values[seenName]
  let read: unknown = null
  try {
    read = JSON.parse(typeof given === 'string' ? given : '')
  } catch {
    read = null
  }
  return (key) => {
    const value = typeof read === 'object' && read !== null ? (read as Record<string, unknown>)[key] : null
    return typeof value === 'string' ? value : ''
  }
}

function StaleNotice({ form, watched }: Omit<GuardProps, 'revision'>) {
  const t = useT()
  const seen = seenIn(form)
  const rows = watched
    .map(({ key, label, now, say = (typed) => typed }) => {
      const given = form.values[key]
      const typed = given === undefined ? null : (Array.isArray(given) ? given : [given]).map(say).join('\n')
      return { key, label, saw: seen(key), now, typed }
    })
    .filter(({ saw, now, typed }) => saw !== now || (typed !== null && typed !== now))
  return (
    <Notice tone="warning" title={t('revision.title')}>
      <p>{t('revision.text')}</p>
      <DataTable
        caption={t('revision.caption')}
        captionHidden
        stack
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'what', header: t('revision.what'), rowHeader: true, cell: (row) => row.label },
          { key: 'saw', header: t('revision.saw'), cell: (row) => row.saw || t('revision.empty') },
          {
            key: 'now',
            header: t('revision.now'),
            cell: (row) =>
              row.now ? <TextDifference difference={differenceOf(row.saw, row.now)} /> : t('revision.empty'),
          },
          {
            key: 'typed',
            header: t('revision.typed'),
            cell: (row) =>
              row.typed ? <TextDifference difference={differenceOf(row.now, row.typed)} /> : t('revision.empty'),
          },
        ]}
      />
    </Notice>
  )
}
