import { Temporal } from "temporal-polyfill";
import { checkIdentifier, identifierKinds } from "#law/identifiers/identifiers.ts";

/** What was typed, read: words of a name, a birth day or year, and numbers in the form they are stored in. */
export type Wanted = {
  words: string[];
  bornFrom: string | null;
  bornTo: string | null;
  numbers: string[];
};

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const forms: { form: RegExp; order: "dmy" | "ymd" | "mdy" }[] = [
  { form: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/, order: "ymd" },
  { form: /\b(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})\b/, order: "dmy" },
  { form: /\b(\d{2})(\d{2})(\d{4})\b/, order: "dmy" },
  {
    form: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of\\s+)?${month}[\\s,-]*(\\d{4}|\\d{2})\\b`,
      "i",
    ),
    order: "dmy",
  },
  {
    form: new RegExp(`\\b${month}\\s*(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+(\\d{4}|\\d{2})\\b`, "i"),
    order: "mdy",
  },
];

/** Reads a search. `today` tells which century a year of two digits is in: nobody is born in the future. */
export function readSearch(typed: string, today: string): Wanted {
  const numbers = numbersIn(typed);
  for (const { form, order } of forms) {
    const match = form.exec(typed);
    const day = match && dayFrom(match.slice(1), order, today);
    if (match && day)
      return { words: wordsOf(typed.replace(match[0], " ")), bornFrom: day, bornTo: day, numbers };
  }
  const year = /\b(19\d{2}|20\d{2})\b/.exec(typed)?.[1];
  if (year && year <= today.slice(0, 4)) {
    const words = wordsOf(typed.replace(year, " "));
    return { words, bornFrom: `${year}-01-01`, bornTo: `${year}-12-31`, numbers };
  }
  return { words: wordsOf(typed), bornFrom: null, bornTo: null, numbers };
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

function dayFrom(parts: string[], order: "dmy" | "ymd" | "mdy", today: string): string | null {
  const [a = "", b = "", c = ""] = parts;
  const [d, m, y] = order === "dmy" ? [a, b, c] : order === "ymd" ? [c, b, a] : [b, a, c];
  const monthNumber = /^\d+$/.test(m) ? Number(m) : months.indexOf(m.toLowerCase()) + 1;
  try {
    const day = Temporal.PlainDate.from(
      { year: yearOf(y, today), month: monthNumber, day: Number(d) },
      { overflow: "reject" },
    ).toString();
    return day > today ? null : day;
  } catch {
    return null;
  }
}

function yearOf(text: string, today: string): number {
  if (text.length === 4) return Number(text);
  const thisYear = Number(today.slice(0, 4));
  const year = Math.floor(thisYear / 100) * 100 + Number(text);
  return year > thisYear ? year - 100 : year;
}

/** Every kind of number that this could be, as it would be stored. A word without a digit is none. */
function numbersIn(typed: string): string[] {
  if (!/\d{3}/.test(typed.replace(/[\s-]/g, ""))) return [];
  const stored = identifierKinds.flatMap(({ kind }) => {
    const checked = checkIdentifier(kind, typed);
    return checked.valid ? [checked.stored] : [];
  });
  return [...new Set([...stored, typed.replace(/[\s-]/g, "").toUpperCase(), typed.trim()])];
}
