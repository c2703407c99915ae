/** The parts of what is known of a person, in the order of their file; each has its explanation in the catalogues. */
export const dataSections = [
  'person',
  'sessions',
  'proofs',
  'organisations',
  'contacts',
  'seats',
  'handovers',
  'offices',
  'siteRoles',
  'invitations',
  'positions',
  'replies',
  'attendance',
  'comments',
  'writings',
  'figures',
  'actions',
  'deeds',
  'activity',
  'subscriptions',
  'mail',
] as const
export type DataSection = (typeof dataSections)[number]
/** Each part as a list of plain records. */
export type PersonalData = Record<DataSection, Record<string, unknown>[]>
