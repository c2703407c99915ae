import { useWords } from '../words'

/** Prints the page. Shown by a script, since only a script can print; without one the browser's own menu does it. */
export function PrintButton() {
  const t = useWords()
  return (
    <button className="usa-button usa-button--outline ac-no-print" type="button" data-print hidden>
      {t('action.print')}
    </button>
  )
}
