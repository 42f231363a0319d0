import { sql } from "kysely";
import type { z } from "zod";
import type { searchPeople } from "#contract/search.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { shortDay } from "../../platform/clock.ts";
import { readSearch, type Wanted } from "./domain.ts";

type Row = {
  id: string;
  seen: boolean;
  close: boolean;
  name: string;
  legalName: string | null;
  bornOn: string | null;
  bornYear: number | null;
  caseManager: string | null;
  ask: string | null;
};

/** People one may open, and others by name, birth year and whom to ask. Everyone shown is on the record as listed. */
export async function findPeople(
  ctx: StaffCtx,
  typed: string,
): Promise<z.output<typeof searchPeople.response>> {
  const wanted = readSearch(typed, ctx.today);
  const { rows } = await sql<Row>`
    select * from sight.search_people(${wanted.words.join(" ")}, ${wanted.words}::text[], ${wanted.bornFrom}::date,
      ${wanted.bornTo}::date, ${wanted.numbers}::text[])`.execute(ctx.db);
  for (const { id } of rows) ctx.saw(id, "listed");
  return {
    people: rows
      .filter((row) => row.seen)
      .map(({ id, name, bornOn, caseManager, ...row }) => ({
        id,
        name,
        bornOn,
        caseManager,
        why: whyFound({ name, bornOn, ...row }, wanted, ctx.today),
      })),
    elsewhere: rows
      .filter((row) => !row.seen)
      .map(({ id, name, bornYear, ask }) => ({ id, name, bornYear, ask: ask ?? "your team leader" })),
  };
}

function whyFound(
  { close, name, legalName, bornOn }: Pick<Row, "close" | "name" | "legalName" | "bornOn">,
  wanted: Wanted,
  today: string,
): string {
  if (close) return "Close to what you typed";
  const isBornThen =
    wanted.bornFrom !== null &&
    bornOn !== null &&
    bornOn >= wanted.bornFrom &&
    bornOn <= (wanted.bornTo ?? "");
  const born = isBornThen && bornOn ? `born ${shortDay(bornOn, today)}` : null;
  const named = nameHas(name, wanted.words)
    ? "name"
    : legalName && nameHas(legalName, wanted.words)
      ? `legal name ${legalName}`
      : null;
  const reasons = [wanted.words.length > 0 ? named : null, born].filter((reason) => reason !== null);
  if (reasons.length === 0) return wanted.numbers.length > 0 ? "Number" : "Name";
  const words = reasons.join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function nameHas(name: string, words: string[]): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[\p{M}’‘ʻ'-]/gu, "")
      .toLowerCase();
  return words.every((word) => plain(name).includes(plain(word)));
}
