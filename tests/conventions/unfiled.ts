// Columns that name a person and are not in the person's own file, each with the reason why that is right. An entry whose
// column is gone, or is in the file now, fails the test. Form: 'table.column' as in db/schema: 'reason'.
export const unfiled: Record<`${string}.${string}`, string> = {
  'passkeyChallenges.personId':
    'Random bytes that live for five minutes, while a browser is asked for its key. They say nothing of the person.',
}
