import { TABLES_HASH } from "./rates/tables.ts";

/** Raised when a rule's meaning changes, with a decision record: stored assessments are run again against it. */
export const LAW_VERSION = "1.0.0";

/** Names the tables and the settings that stand beside them. */
export function ratesVersion(settings: object): string {
  const kept = Object.entries(settings).filter(([, value]) => value !== undefined);
  if (kept.length === 0) return TABLES_HASH;
  const text = JSON.stringify(kept.sort(([a], [b]) => a.localeCompare(b)));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${TABLES_HASH}+${hash.toString(16).padStart(8, "0")}`;
}
