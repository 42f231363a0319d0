import type { WordKey } from "./en-nz.ts";

/** `draft` is never shown: only what a licensed translator has read is. */
export type Translation = { text: string; state: "draft" | "reviewed" };

export const miNZ: Partial<Record<WordKey, Translation>> = {
  greeting: { text: "Mōrena", state: "draft" },
};
