import { dated, type Rate } from "#law/engine/dated.ts";
import { sources } from "#law/rates/sources.ts";
import { RATES } from "#law/rates/tables.ts";

const acts: readonly [RegExp, string][] = [
  [/\b(SSA 2018|Social Security Act 2018|the Act|Act)\b/g, "Social Security Act 2018"],
  [/\b(SSR 2018|Social Security Regulations 2018)\b/g, "Social Security Regulations 2018"],
  [/\b(ITA 2007|ITA|Income Tax Act 2007)\b/g, "Income Tax Act 2007"],
  [/\b(ACA 2001|Accident Compensation Act 2001)\b/g, "Accident Compensation Act 2001"],
];

/** The section with the name of its Act and its parts written out. */
export function spelledOut(cite: string): string {
  let words = cite;
  for (const [short, long] of acts) words = words.replace(short, long);
  return words
    .replace(/\bSch (\d+)/g, "Schedule $1")
    .replace(/\bPt (\d+)/g, "Part $1")
    .replace(/\bcls? /g, "clause ")
    .replace(/\breg /g, "regulation ")
    .replace(/\bss /g, "sections ")
    .replace(/\bs (?=[0-9A-Z])/g, "section ");
}

/** The places a citation names: `Sch 4 Pt 7`, `reg 17`, `s MD 13`. */
function placesOf(cite: string): string[] {
  const found = cite.match(/Sch \d+ Pt \d+|regs? \d+[A-Z]*|ss? (?:[A-Z]{2} )?\d+[A-Z]*/g) ?? [];
  return found.map((place) => place.replace(/^(reg|s)s /, "$1 "));
}

export type Shown = {
  key: string;
  label: string;
  cite: string;
  value: string;
  from: string | null;
  confidence: string;
  sources: string[];
};

const sureness: Record<string, string> = {
  "official-2": "two official documents agree",
  "official-1": "one official document",
  "two-sources": "two sources, not both official",
  "one-source": "one source, not official",
  computed: "worked out from checked figures",
  inferred: "inferred, to be checked",
  memory: "not checked",
};

/** The rates of a section, as they are on a day; one not held says so. `cite` may also be a rate's own key. */
export function ratesOf(cite: string, on: string): Shown[] {
  const places = placesOf(cite);
  return Object.entries(RATES as Record<string, Rate>)
    .filter(([key, rate]) => key === cite || placesOf(rate.cite).some((place) => places.includes(place)))
    .map(([key, rate]) => {
      const held = dated(rate, on);
      return {
        key,
        label: rate.label,
        cite: rate.cite,
        value: held ? `${held.text} ${rate.unit}` : "not held",
        from: held?.from ?? null,
        confidence: held ? (sureness[held.confidence] ?? held.confidence) : "",
        sources: (held?.sources ?? []).map((id) => titleOf(id)),
      };
    });
}

function titleOf(id: string): string {
  return (sources.sources as Record<string, { title?: string }>)[id]?.title ?? id;
}
