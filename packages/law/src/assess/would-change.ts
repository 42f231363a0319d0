import type { Result } from "../engine/result.ts";
import type { Settings } from "../context.ts";
import type { Situation } from "../situation/situation.ts";
import type { WouldChange } from "./document.ts";
import type { Assessed } from "./households.ts";
import type { Speaker } from "./say.ts";

export function whatWouldChange(
  _situation: Situation,
  _assessed: readonly Assessed[],
  _settings: Settings,
  _speaker: Speaker,
): ReadonlyMap<Result, readonly WouldChange[]> {
  return new Map();
}
