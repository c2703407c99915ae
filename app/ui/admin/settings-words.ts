import type { SettingGroup } from '~/domain/site/settings'
import type { Site } from '~/domain/site/site'
import type { Format } from '~/i18n/dates'
import type { Key, Translate } from '~/i18n/translate'

/** What each setting is called, by its column. */
export const settingLabels: Record<string, Key> = {
  name: 'setup.site.name',
  programmeName: 'setup.site.programme',
  coalitionName: 'setup.site.coalition',
  place: 'setup.site.place',
  contactEmail: 'setup.site.contactEmail',
  contactPhone: 'setup.site.contactPhone',
  timeZone: 'setup.site.timeZone',
  locales: 'setup.site.languages',
  terminology: 'setup.site.terminology',
  threshold: 'setup.disclosure.threshold',
  zeros: 'setup.disclosure.zeros',
  insiders: 'settings.disclosure.insiders',
  acknowledgeWorkingDays: 'setup.clocks.acknowledge',
  answerWorkingDays: 'setup.clocks.answer',
  holidays: 'setup.clocks.holidays',
  withdrawalNoticeDays: 'settings.agreement.withdrawal',
  governanceNoticeDays: 'settings.agreement.governance',
  requireSecondFactor: 'settings.signIn.secondFactor',
}

const groups: Record<SettingGroup, (keyof Site)[]> = {
  names: ['name', 'programmeName', 'coalitionName', 'place'],
  contact: ['contactEmail', 'contactPhone'],
  'time-zone': ['timeZone'],
  languages: ['locales', 'terminology'],
  disclosure: ['threshold', 'zeros', 'insiders'],
  clocks: ['acknowledgeWorkingDays', 'answerWorkingDays', 'holidays'],
  agreement: ['withdrawalNoticeDays', 'governanceNoticeDays'],
  'sign-in': ['requireSecondFactor'],
}

/** A group of settings as it stands, in words. */
export function settingFacts(group: SettingGroup, site: Site, t: Translate, format: Format) {
  const words: Partial<Record<keyof Site, string>> = {
    locales: format.list(site.locales.map((locale) => t(`locale.${locale}`))),
    terminology: t(`setup.terminology.${site.terminology}`),
    zeros: t(`setup.zeros.${site.zeros}`),
    insiders: t(`settings.insiders.${site.insiders}`),
    requireSecondFactor: t(`settings.signIn.${site.requireSecondFactor ? 'site-roles' : 'nobody'}`),
    holidays: site.holidays.map((day) => format.day(day)).join(' · '),
  }
  return groups[group].map((field) => ({
    term: t(settingLabels[field] as Key),
    description: (words[field] ?? String(site[field])) || t('setup.none'),
  }))
}
