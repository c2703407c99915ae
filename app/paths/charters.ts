import { part, query } from './parts'

export const chartersPaths = {
  charter: (slug: string) => `/bodies/${part(slug)}/charter`,
  charterDraftNew: (slug: string, from?: string) => query(`/bodies/${part(slug)}/charter-drafts/new`, { from }),
  charterDraft: (slug: string, draftId: string) => `/bodies/${part(slug)}/charter-drafts/${part(draftId)}`,
  charterDraftEdit: (slug: string, draftId: string) => `/bodies/${part(slug)}/charter-drafts/${part(draftId)}/edit`,
  charterDraftDiscard: (slug: string, draftId: string) =>
    `/bodies/${part(slug)}/charter-drafts/${part(draftId)}/discard`,
} as const
