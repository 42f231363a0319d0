/** Every key of the app, once. `single` keys can be switched off and do nothing while writing. */
export const keyMap = {
  find: { press: ["/"], does: "Find a person, a page or something to do", single: true },
  palette: { press: ["Ctrl", "k"], does: "The same, also while writing", single: false },
  note: { press: ["n"], does: "Write a note about the person on the page", single: true },
  today: { press: ["g", "h"], does: "Go to Today", single: true },
  people: { press: ["g", "c"], does: "Go to People", single: true },
  next: { press: ["j"], does: "Next row", single: true },
  previous: { press: ["k"], does: "Row before", single: true },
  save: { press: ["Ctrl", "Enter"], does: "Save what you are writing", single: false },
  cover: { press: ["F9"], does: "Cover the screen, and uncover it. Esc Esc covers too", single: false },
  keys: { press: ["?"], does: "These keys", single: true },
} as const satisfies Record<string, { press: readonly string[]; does: string; single: boolean }>;

export type KeyId = keyof typeof keyMap;

/** Which key was meant, given the one pressed just before (for `g` then `h`). */
export function meant(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">,
  before: string | null,
  state: { writing: boolean; singleOn: boolean },
): KeyId | null {
  for (const [id, { press, single }] of Object.entries(keyMap) as [KeyId, (typeof keyMap)[KeyId]][]) {
    const [first, second] = press as readonly (string | undefined)[];
    const held = event.ctrlKey || event.metaKey;
    if (single && (held || event.altKey || state.writing || !state.singleOn)) continue;
    if (first === "Ctrl" ? held && event.key.toLowerCase() === second?.toLowerCase() : second === undefined) {
      if (first === "Ctrl" || event.key === first) return id;
    } else if (first !== "Ctrl" && second !== undefined && before === first && event.key === second)
      return id;
  }
  return null;
}
