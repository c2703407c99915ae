import { useShell } from '~/http/page'
import { paths } from '~/paths'
import { Stack } from '../layout/page'
import { ButtonLink } from '../primitives/button'
import { Notice } from '../primitives/notice'
import { PrintButton } from '../primitives/print-button'
import { useWords } from '../words'

export type RecoveryCodes = { codes: string[] }

/** Ten codes, shown once, to be printed or written down. */
export function RecoveryCodeSheet({ codes, isNew = false }: RecoveryCodes & { isNew?: boolean }) {
  const t = useWords()
  const site = useShell()?.site.name ?? ''
  return (
    <Stack>
      {isNew && <Notice tone="success">{t('signIn.factor.on')}</Notice>}
      <p className="ac-measure">{t('signIn.codes.keep', { site })}</p>
      <ul className="ac-plain ac-codes" aria-label={t('signIn.codes.title')}>
        {codes.map((code) => (
          <li key={code}>
            <span className="ac-code">{code}</span>
          </li>
        ))}
      </ul>
      <div className="ac-buttons ac-no-print">
        <ButtonLink href={paths.desk()}>{t('signIn.codes.kept')}</ButtonLink>
        <PrintButton />
      </div>
    </Stack>
  )
}
