import { dateOf, monthOf, yearOf } from "../engine/days.ts";

/** The inputs of a sentence once they have left the law: decimals and days as text. */
export type Spoken = Readonly<Record<string, string | number | boolean | readonly string[]>>;
export type Words = Readonly<Record<string, string>>;

const MONTHS = ["January", "February", "March", "April", "May", "June"].concat([
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]);

/** `"1113.9"` → `$1,113.90`. */
export function dollars(decimal: string): string {
  const [, sign = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  let cents = Math.round(Number(`0.${part || "0"}`) * 100);
  let all = Number(whole);
  if (cents === 100) {
    cents = 0;
    all += 1;
  }
  return `${sign}$${String(all).replace(/\B(?=(\d{3})+$)/g, ",")}.${String(cents).padStart(2, "0")}`;
}

/** `"0.275"` → `27.5%`. */
export const percent = (decimal: string): string => `${Number((Number(decimal) * 100).toFixed(4))}%`;

export const longDay = (day: string): string =>
  `${dateOf(day)} ${MONTHS[monthOf(day) - 1] ?? ""} ${yearOf(day)}`;

function filled(
  words: Words,
  fallback: Words,
  input: string | number | boolean | readonly string[],
  form: string,
): string {
  const text = typeof input === "object" ? input.join(", ") : String(input);
  if (form === "$") return dollars(text);
  if (form === "%") return percent(text);
  if (form === "day") return longDay(text);
  if (form === "s") return text === "1" ? "" : "s";
  if (form !== "") return words[`${form}.${text}`] ?? fallback[`${form}.${text}`] ?? text;
  return text;
}

/**
 * Fills a sentence: `{rent:$}` money, `{share:%}`, `{on:day}`, `{n:s}` the plural s, `{tenure:word}` the entry
 * `word.<value>`. A key that no language has is returned itself, which the words test forbids.
 */
export function render(words: Words, fallback: Words, key: string, inputs: Spoken = {}): string {
  const text = words[key] ?? fallback[key];
  if (text === undefined) return key;
  return text.replace(/\{(\w+)(?::([\w$%.-]+))?\}/g, (_, name: string, form: string | undefined) => {
    const input = inputs[name];
    return input === undefined ? "" : filled(words, fallback, input, form ?? "");
  });
}
