import type { Difference } from '~/domain/meetings/minutes/difference'
import { useFormat, useT } from '~/http/page'
import { When } from '../community/when'
import { Timeline } from '../lists/timeline'
import { TextDifference } from '../meetings/text-difference'
import { Disclosure } from '../primitives/disclosure'

type Text = {
  version: number
  reason: string
  writtenAt: Date | string
  writtenByName: string
  difference: Difference | null
}
type SignOff = {
  id: string
  version: number
  organisationName: string
  signedAt: Date | string
  signedByName: string
  withdrawnAt: Date | string | null
  withdrawalReason: string | null
}

/** Every text that a statement had, with what changed, and every sign-off that was given and ended. */
export function StatementPast({ texts, signOffs, version }: { texts: Text[]; signOffs: SignOff[]; version: number }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {texts.length > 1 && (
        <Disclosure summary={t('statements.texts')}>
          <Timeline
            items={texts.map((text) => ({
              key: String(text.version),
              when: <When at={text.writtenAt} time />,
              title: t('statements.version', { n: text.version }),
              children: (
                <>
                  <p className="ac-small">
                    {text.reason || t('statements.noReason')} <span className="ac-muted">{text.writtenByName}</span>
                  </p>
                  {text.difference && (
                    <Disclosure summary={t('statements.difference', { n: text.version - 1 })}>
                      <TextDifference difference={text.difference} />
                    </Disclosure>
                  )}
                </>
              ),
            }))}
          />
        </Disclosure>
      )}
      {signOffs.length > 0 && (
        <Disclosure summary={t('statements.signOffs')}>
          <ul className="ac-plain ac-stack ac-stack--tight">
            {signOffs.map((one) => (
              <li key={one.id} className="ac-small">
                {t('statements.signOffLine', {
                  organisation: one.organisationName,
                  n: one.version,
                  date: format.day(one.signedAt),
                  name: one.signedByName,
                })}
                {one.withdrawnAt ? (
                  <p className="ac-muted">
                    {t('statements.signOffTaken', {
                      date: format.day(one.withdrawnAt),
                      reason: one.withdrawalReason ?? '',
                    })}
                  </p>
                ) : (
                  one.version !== version && <p className="ac-muted">{t('statements.signOffReset')}</p>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
