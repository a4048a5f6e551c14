/** What each cause of this area is called, what to do now, and what it means. */
export const aboutQuality = {} as const satisfies Record<string, string>;
