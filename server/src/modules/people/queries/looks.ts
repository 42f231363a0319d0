import { sql } from "kysely";
import type { Role } from "#contract/staff.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { leaders } from "../../../platform/access/policy.ts";
import type { Db } from "../../../platform/database/pool.ts";

type Look = {
  at: string;
  staffId: string;
  who: string;
  roles: Role[];
  endpoint: string;
  purpose: string | null;
  depth: "listed" | "opened";
};

const most = 200;

/** Who has looked at a record, newest first. A leader is told names; a colleague the role, and which looks were their own. */
export async function looksAt(ctx: StaffCtx, personId: string, wordsFor: (endpoint: string) => string) {
  const { rows } = await sql<Look>`select * from sight.looks(${personId}::uuid)`.execute(ctx.db);
  const mayAskNames = leaders.some((role) => ctx.actor.roles.includes(role));
  return {
    people: new Set(rows.map((row) => row.staffId)).size,
    items: rows.slice(0, most).map((row) => ({
      at: row.at,
      who: mayAskNames || row.staffId === ctx.actor.staffId ? row.who : "A colleague",
      role: titleOf(row.roles),
      what: mayAskNames ? whatAndWhy(row, wordsFor) : wordsFor(plainer(row.endpoint)),
      depth: row.depth,
    })),
  };
}

/** How many colleagues have looked at a record. */
export async function countLookers(db: Db, personId: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select sight.lookers(${personId}::uuid) as people`.execute(db);
  return rows[0]?.people ?? 0;
}

function titleOf(roles: Role[]): string {
  const words = (roles[0] ?? "").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whatAndWhy({ endpoint, purpose }: Look, wordsFor: (endpoint: string) => string): string {
  return purpose ? `${wordsFor(endpoint)}: ${purpose}` : wordsFor(endpoint);
}

/** To a colleague, opening a sealed address reads like opening the record: else it tells that there is one. */
function plainer(endpoint: string): string {
  return endpoint === "openSealedAddress" ? "getPerson" : endpoint;
}
