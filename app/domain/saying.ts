// What a domain says without words: a catalogue key, and facts that are worded where it is read. Pure.
import type { Key } from '~/i18n/translate'

/** A fact in a sentence: as it is, or a day (YYYY-MM-DD), an instant (ISO 8601), a period, or another key. */
export type Fact = string | number | { day: string } | { at: string } | { period: string } | Saying
export type Saying = { key: Key; params?: Record<string, Fact> }
