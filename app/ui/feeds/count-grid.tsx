import type { CountGrid as Fields } from '~/domain/feeds/grid'
import type { FormState } from '~/http/form-state'
import { useShell, useT } from '~/http/page'
import gridHref from '../enhance/grid.js?url'
import { fieldId, textOf } from '../forms/problems'
import { ScrollArea } from '../lists/data-table'

/**
 * A table of fields to type counts into, cell after cell with the keyboard. A script adds the sums at the edges, the arrow
 * keys, and pasting a range from a spreadsheet; the server checks everything again.
 */
export function CountGrid({ form, grid }: { form: FormState; grid: Fields }) {
  const t = useT()
  const nonce = useShell()?.nonce ?? ''
  return (
    <>
      <ScrollArea label={t('feeds.grid.title')}>
        <table className="ac-table ac-table--compact ac-counts" data-count-grid data-total={t('releases.total')}>
          <caption className="usa-sr-only">{t('feeds.grid.title')}</caption>
          <thead>
            <tr>
              {grid.sides.map((side, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sides are never reordered
                <th key={at} scope="col">
                  {side || t('releases.total')}
                </th>
              ))}
              {grid.heads.map((head) => (
                <th key={head} scope="col" className="ac-end">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ labels, fields }) => (
              <tr key={fields[0]}>
                {labels.map((label, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: labels are never reordered
                  <th key={at} scope="row">
                    {label}
                  </th>
                ))}
                {fields.map((name, column) => (
                  <td key={name} className="ac-end">
                    <Cell form={form} name={name} label={[...labels, grid.heads[column]].join(', ')} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {nonce !== '' && <script type="module" nonce={nonce} src={gridHref} />}
    </>
  )
}

function Cell({ form, name, label }: { form: FormState; name: string; label: string }) {
  const id = fieldId(form, name)
  const wrong = form.problems?.fields[name]
  return (
    <>
      <input
        className={wrong ? 'usa-input ac-counts__cell usa-input--error' : 'usa-input ac-counts__cell'}
        id={id}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        defaultValue={textOf(form, name)}
      />
      {wrong && (
        <span className="ac-counts__error" id={`${id}-error`}>
          {wrong}
        </span>
      )}
    </>
  )
}
