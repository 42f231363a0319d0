import { useEffect, useRef } from "react";
import { meant } from "./key-map.ts";
import type { KeyId } from "./key-map.ts";
import { sessionNow } from "./session.ts";

const fields = "input, textarea, select, [contenteditable], [role=combobox]";
const writing = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest(fields) !== null;

export function singleKeysOn(): boolean {
  const here = sessionNow();
  return here.status === "in" || here.status === "lapsed" ? here.me.preferences.singleKeys : true;
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
