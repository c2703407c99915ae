import type { Quorum } from '~/domain/bodies/quorum'
import { useFormat, useT } from '~/http/page'
import { Meter } from '../primitives/stat'

/** A quorum in words and as a bar: how many organisations are there, how many it takes, which sectors are missing. */
export function QuorumMeter({ quorum }: { quorum: Quorum }) {
  const t = useT()
  const format = useFormat()
  const { present, counted, needed, missingSectors, isQuorate } = quorum
  return (
    <div className="ac-stack ac-stack--tight">
      <Meter
        label={t('meetings.quorum')}
        value={present}
        max={counted}
        enough={needed}
        text={t('meetings.quorumCount', { present, counted, needed })}
      />
      <p>
        <strong>{t(isQuorate ? 'meetings.quorate' : 'meetings.inquorate')}</strong>{' '}
        {missingSectors.length > 0 &&
          t('meetings.missingSectors', { sectors: format.list(missingSectors.map((sector) => t(`sector.${sector}`))) })}
      </p>
    </div>
  )
}
