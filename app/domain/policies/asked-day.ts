/** The day that an address asks for (YYYY-MM-DD); today where it asks for none, or for one that does not exist. */
export function askedDay(asked: string | null, today: string): string {
  if (!asked || !/^[12]\d{3}-\d{2}-\d{2}$/.test(asked)) return today
  const date = new Date(`${asked}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(asked) ? asked : today
}
