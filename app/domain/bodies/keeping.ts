import { z } from 'zod'
import { choice, requiredText } from '../input'
import { revisionField } from '../revision'

const named = {
  name: requiredText(120),
  visibility: choice(['public', 'members', 'body']),
}

/** A further body and its first charter, which holds from today: nobody sits there yet who could decide on it. */
export const BodyInput = z.object(named)
export type BodyInput = z.output<typeof BodyInput>

/** What of a body is no part of its charter. */
export const BodyNameInput = z.object({ ...named, revision: revisionField() })
export type BodyNameInput = z.output<typeof BodyNameInput>

export const BodyEndInput = z.object({ reason: requiredText(1000), revision: revisionField() })
export type BodyEndInput = z.output<typeof BodyEndInput>
