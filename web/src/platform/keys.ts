import { useEffect, useRef } from "react";
import { sessionNow } from "./session.ts";

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

const fields = "input, textarea, select, [contenteditable], [role=combobox]";
const writing = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest(fields) !== null;

export function singleKeysOn(): boolean {
  const here = sessionNow();
  return here.status === "in" || here.status === "lapsed" ? here.me.preferences.singleKeys : true;
}

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

/** Binds keys while the component is on the page: `useKeys({ note: () => … })`. */
export function useKeys(handlers: Partial<Record<KeyId, () => void>>): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let before: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      const recent = before && event.timeStamp - before.at < 1000 ? before.key : null;
      const id = meant(event, recent, { writing: writing(event), singleOn: singleKeysOn() });
      before = { key: event.key, at: event.timeStamp };
      const handler = id && latest.current[id];
      if (!handler) return;
      event.preventDefault();
      before = null;
      handler();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
