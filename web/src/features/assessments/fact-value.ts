import { money } from "../../ui/money.ts";
import { dayOf } from "../../ui/dates.ts";

type Json = unknown;
type Part = { [key: string]: Json };
const textOf = (value: Json): string => (typeof value === "string" ? value : "");

/** A fact's value as a person would read it. `names` are the people of the household by id. */
export function valueWords(value: Json, pointer: string, names: ReadonlyMap<string, string>): string {
  const named = (id: Json) =>
    typeof id === "string" ? (names.get(id)?.split(" ")[0] ?? "someone") : "someone";
  if (value === null || value === undefined) return "not known";
  if (value === true) return "Yes";
  if (value === false) return "No";
  if (typeof value === "number") return pointer.endsWith("/area") ? `Area ${value}` : String(value);
  if (typeof value === "string") return textWords(value);
  if (!Array.isArray(value)) return "";
  if (value.length === 0) return "none";
  return value.map((item) => itemWords(item as Part, named)).join("; ");
}

function textWords(value: string): string {
  if (/^-?\d+\.\d{2}$/.test(value)) return money(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayOf(value);
  const words = value.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function itemWords(item: Part, named: (id: Json) => string): string {
  const amount =
    typeof item["amount"] === "string"
      ? `${money(item["amount"])}${item["per"] ? ` a ${textOf(item["per"])}` : ""}`
      : "";
  if (item["kind"] === "dependent-child") return named(item["child"]);
  if (item["kind"] === "partner") return (item["between"] as Json[]).map(named).join(" and ");
  const what = textWords(textOf(item["payment"] ?? item["kind"] ?? item["what"]));
  const hours = typeof item["hours"] === "number" ? `, ${item["hours"]} hours` : "";
  const whose = item["for"] ? ` for ${named(item["for"])}` : "";
  return `${what}${whose} ${amount}${hours}`.trim();
}
