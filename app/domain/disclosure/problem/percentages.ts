/** A cell as published. */
export type PublishedCell = { value: number | null; status: 'shown' | 'withheld' }
