/** What each cause of this area is called, what to do now, and what it means. */
export const aboutMedia = {} as const satisfies Record<string, string>;
