import type { Translate } from '~/i18n/translate'
import { paths } from '~/paths'
import { Tabs } from '../layout/nav'

/** The pages of a person's own account. */
export function AccountTabs({
  current,
  t,
}: {
  current: 'account' | 'password' | 'second-factor' | 'passkeys' | 'sessions' | 'calendar' | 'access' | 'data'
  t: Translate
}) {
  return (
    <Tabs
      label={t('account.title')}
      items={[
        { href: paths.account(), label: t('account.tab.account'), current: current === 'account' },
        { href: paths.password(), label: t('account.tab.password'), current: current === 'password' },
        { href: paths.secondFactor(), label: t('account.tab.factor'), current: current === 'second-factor' },
        { href: paths.passkeys(), label: t('account.tab.passkeys'), current: current === 'passkeys' },
        { href: paths.sessions(), label: t('account.tab.sessions'), current: current === 'sessions' },
        { href: paths.ownCalendar(), label: t('account.tab.calendar'), current: current === 'calendar' },
        { href: paths.ownAccess(), label: t('account.tab.access'), current: current === 'access' },
        { href: paths.personalData(), label: t('account.tab.data'), current: current === 'data' },
      ]}
    />
  )
}
