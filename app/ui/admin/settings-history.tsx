import type { HistoryEntry } from '~/domain/activity/history.server'
import { useFormat, useT } from '~/http/page'
import type { Key } from '~/i18n/translate'
import { doer } from '../activity/entry'
import { type AsSent, When } from '../community/when'
import { Section } from '../layout/page'
import { Timeline } from '../lists/timeline'
import { settingLabels } from './settings-words'

type Event = AsSent<HistoryEntry>

/** Who changed which settings, with old and new, newest first. */
export function SettingsHistory({ history }: { history: Event[] }) {
  const t = useT()
  const format = useFormat()
  const said = (field: string, value: unknown) => {
    const text = String(value ?? '')
    // Only holidays are known to be days: a name may look like one.
    const days = field === 'holidays' ? text.split(' ').filter(Boolean).map(format.day).join(' · ') : text
    return days || t('setup.none')
  }
  const lines = ({ facts }: Event) =>
    String(facts.changed ?? '')
      .split(' ')
      .filter((field) => settingLabels[field])
      .map((field) => {
        const setting = t(settingLabels[field] as Key)
        const isQuoted = facts[`${field}.to`] !== undefined
        return isQuoted
          ? t('settings.changedFromTo', {
              setting,
              from: said(field, facts[`${field}.from`]),
              to: said(field, facts[`${field}.to`]),
            })
          : t('settings.changedOnly', { setting })
      })
  return (
    <Section title={t('settings.history')} lead={t('settings.historyLead')}>
      <Timeline
        items={history.map((event) => ({
          key: event.id,
          when: <When at={event.at} time />,
          title:
            event.verb === 'settings.changed'
              ? t('settings.changedBy', { name: event.by ? doer(t, event.by, event.byRole) : '' })
              : t('settings.established'),
          children: event.verb === 'settings.changed' && (
            <ul>
              {lines(event).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        }))}
      />
    </Section>
  )
}
