import type { Words } from "./render.ts";

/** Names of payments in common official use. All are drafts until a translator has read them; the rest is English. */
export const mi: Words = {};

export const reviewed: ReadonlySet<string> = new Set();
