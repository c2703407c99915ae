import type { Key } from '~/i18n/translate'

type NoticeOf<K> = K extends `notices.${infer N}` ? N : never
/** What `done` can say: a catalogue key under `notices.`, without that prefix. */
export type Notice = NoticeOf<Key>
