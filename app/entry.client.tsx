// Remix asks for a client entry; no page loads it. See content/handbook/decisions/0002-no-hydration.md.
export {}
