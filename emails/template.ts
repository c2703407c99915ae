import type { Locale } from '#db/schema/words'
import type { Format } from '~/i18n/dates'
import type { Translate } from '~/i18n/translate'

export type MailSite = { programmeName: string; coalitionName: string; place: string; contactEmail: string }

/** What a template knows besides its own data. `link` makes an absolute address of a path from app/paths.ts. */
export type Surroundings = { locale: Locale; t: Translate; link(path: string): string; format: Format; site: MailSite }

/** A letter ready to be sent. `calendar` is an iCalendar text whose METHOD says what it asks of the calendar. */
export type Mail = { subject: string; html: string; text: string; calendar?: string }

export type Template<Props> = (props: Props, around: Surroundings) => Promise<Mail>
