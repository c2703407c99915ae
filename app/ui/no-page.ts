/**
 * The view of an address that only a button posts to. It is never shown; having one makes the framework answer a refusal
 * with the error page instead of raw data.
 */
export default function NoPage() {
  return null
}
