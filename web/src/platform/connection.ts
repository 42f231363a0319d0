import { useSyncExternalStore } from "react";

/** `unsent` counts drafts the server does not have yet; `writing` counts saves under way. */
export type Connection = { reachable: boolean; unsent: number; writing: number };

let state: Connection = { reachable: navigator.onLine, unsent: 0, writing: 0 };
const listeners = new Set<() => void>();

function change(next: Partial<Connection>): void {
  const changed = { ...state, ...next };
  if (
    changed.reachable === state.reachable &&
    changed.unsent === state.unsent &&
    changed.writing === state.writing
  )
    return;
  state = changed;
  for (const listener of listeners) listener();
}

export const setReachable = (reachable: boolean): void => change({ reachable });
export const setDrafts = (drafts: { unsent: number; writing: number }): void => change(drafts);
export const connection = (): Connection => state;

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

window.addEventListener("offline", () => setReachable(false));
window.addEventListener("online", () => setReachable(true));

export const useConnection = (): Connection => useSyncExternalStore(onConnection, connection);

/** What the top bar says. Never "saved" before the server has it. */
export function connectionWords({ reachable, unsent, writing }: Connection): { line: string; words: string } {
  if (!reachable)
    return { line: "No connection.", words: unsent > 0 ? "Kept on this device." : "You can keep writing." };
  return { line: "Online.", words: writing > 0 || unsent > 0 ? "Saving" : "Everything is saved." };
}
