import type { Finding } from "./sources.ts";

type Stamped = { path: string; text: string; hash: string; command: string };

/** Generated files carry the hash of what they were made from; a stale one is red. */
export function stamps(files: Stamped[]): Finding[] {
  return files
    .filter(({ text, hash }) => !text.includes(hash))
    .map(({ path, command }) => ({ path, says: `is older than what it is made from. Run ${command}.` }));
}
