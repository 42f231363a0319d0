import type { CaseloadRow } from "#contract/cases.ts";
import { listCases } from "#contract/cases.ts";
import type { z } from "zod";
import { useRead } from "../../platform/data.ts";

export type Load = z.infer<typeof CaseloadRow>;
export type Whose = "mine" | "team";

export const useCaseload = (whose: Whose) => useRead(listCases, { query: { whose } });

export const serviceWords: Record<Load["service"], string> = {
  "income-support": "Income support",
  employment: "Employment",
  housing: "Housing",
  injury: "Injury",
  reintegration: "Reintegration",
  disability: "Disability",
  youth: "Youth",
  "whanau-ora": "Whānau Ora",
};

/** Where a case stands: the words say what is waited for. */
export function stateWords({ state, waitingFor }: Load): string {
  if (state === "waiting") return waitingFor ? `Waiting for ${waitingFor}` : "Waiting";
  return state === "closed" ? "Closed" : "Open";
}

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Open and waiting cases whose name has the typed words, macrons or not. */
export function narrowed(rows: readonly Load[], typed: string): Load[] {
  const words = bare(typed).split(/\s+/).filter(Boolean);
  return rows.filter((row) => row.state !== "closed" && words.every((word) => bare(row.name).includes(word)));
}
