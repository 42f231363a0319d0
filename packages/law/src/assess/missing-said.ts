import type { Missing, Result } from "../engine/result.ts";
import type { Speaker } from "./say.ts";

const MOST = 3;
const keyOf = (m: Missing): string => ("fact" in m ? `${m.fact} ${m.ask.key}` : `${m.rate} ${m.on}`);

/** Each missing fact or rate once. */
export function asked(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Set<string>();
  return missing.filter((m) => !seen.has(keyOf(m)) && seen.add(keyOf(m)));
}

/** Says only that something is missing: then what is missing is said in its place. */
const ONLY_MISSING = new Set(["facts.missing", "as.factsMissing", "wff.factsMissing"]);
const ALSO_MISSING = new Set(["main.notKnown"]);

/** The reason as a sentence; where facts are missing it names them: "Missing: the rent and cash." */
export function becauseMissing(r: Result, speaker: Speaker): string {
  const said = speaker.line(r.because);
  const only = ONLY_MISSING.has(r.because.key);
  if (!only && !ALSO_MISSING.has(r.because.key)) return said;
  const facts = [
    ...new Set(
      asked(r.missing).flatMap((m) =>
        "fact" in m
          ? [speaker.line({ key: m.ask.key.replace(/^ask\./, "fact."), inputs: m.ask.inputs ?? {} })]
          : [],
      ),
    ),
  ];
  if (facts.length === 0) return said;
  const missing = speaker.line({ key: "missing.facts", inputs: { facts: listed(facts, speaker) } });
  return only ? missing : `${said} ${missing}`;
}

function listed(facts: readonly string[], speaker: Speaker): string {
  const more = facts.length - MOST;
  const named = more > 1 ? facts.slice(0, MOST) : facts;
  if (more > 1) return speaker.line({ key: "missing.more", inputs: { facts: named, count: more } });
  if (named.length === 1) return named[0] ?? "";
  return speaker.line({
    key: "missing.and",
    inputs: { facts: named.slice(0, -1), last: named.at(-1) ?? "" },
  });
}
