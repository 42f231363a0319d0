import { randomBytes } from "node:crypto";
import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import type pg from "pg";
import type { DB } from "../database/types.ts";
import type { Db } from "../database/pool.ts";
import { type Clock } from "../clock.ts";
import { Conflict, Invalid, NotAllowed, NotFound, SignedOut, TooMany } from "../errors.ts";
import { type Actor, type Staff, settingsFor, uuidShape } from "./actor.ts";
import { writeAudit } from "../audit/write.ts";

/** What work is given: the database as this actor, the time, and how to say whose data it touched. */
export type Ctx<A extends Actor = Actor> = {
  db: Db;
  actor: A;
  now: string;
  today: string;
  reference: string;
  /** Says that this person's data is in the reply. Every reader of people calls it. */
  saw(personId: string, depth: "listed" | "opened"): void;
  /** Narrows sight to one person and those linked to them, for the rest of this transaction: never widens it. */
  focusOn(personId: string | null): Promise<void>;
  /** A purpose to keep beside the audit row. */
  because(purpose: string): void;
};
export type StaffCtx = Ctx<Staff>;

/** The record could not be kept, so nothing is given. */
export class NoRecord extends Error {}

export type Outcome = "done" | "refused" | "not-found" | "invalid" | "conflict" | "failed";

/**
 * The only way to a connection: identity set for the transaction → work → audit row → commit.
 * `identify` runs inside the transaction before there is an actor (sign-in) or simply gives one (jobs).
 * When work fails it is rolled back to the savepoint and its audit row is still kept.
 */
export async function inTransaction<A extends Actor, T>(
  { pool, clock }: { pool: pg.Pool; clock: Clock },
  endpoint: string,
  identify: (client: pg.PoolClient, now: string) => Promise<A>,
  work: (ctx: Ctx<A>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    const now = clock.now();
    await client.query("begin");
    const actor = await identify(client, now);
    await client.query(`${settingsFor(actor, now)}; savepoint work`);
    const subjects = new Map<string, "listed" | "opened">();
    const record = { endpoint, reference: newReference(), purpose: null as string | null };
    const ctx: Ctx<A> = {
      db: overOneClient(client),
      actor,
      now,
      today: clock.today(),
      reference: record.reference,
      saw: (id, depth) => void (subjects.get(id) === "opened" || subjects.set(id, depth)),
      focusOn: async (id) => {
        if (id !== null && !uuidShape.test(id)) throw new Invalid("That is not an id.", [], "shape");
        await client.query(
          "select set_config('kehi.focus_person', coalesce(sight.kin($1::uuid)::text, ''), true)",
          [id],
        );
      },
      because: (purpose) => void (record.purpose = purpose),
    };
    let result: T;
    try {
      result = await work(ctx);
    } catch (error) {
      await client.query("rollback to savepoint work");
      await client.query(settingsFor(actor, now));
      await keep(() => writeAudit(client, ctx, { ...record, outcome: outcomeOf(error) }, new Map()));
      await client.query("commit");
      throw withReference(error, record.reference);
    }
    await keep(() => writeAudit(client, ctx, { ...record, outcome: "done" }, subjects));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => void (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

async function keep(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new NoRecord("The record of this could not be kept.", { cause });
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof NotFound) return "not-found";
  if (error instanceof NotAllowed || error instanceof SignedOut || error instanceof TooMany) return "refused";
  if (error instanceof Invalid) return "invalid";
  if (error instanceof Conflict) return "conflict";
  return "failed";
}

const references = new WeakMap<object, string>();
function withReference(error: unknown, reference: string): unknown {
  if (typeof error === "object" && error !== null) references.set(error, reference);
  return error;
}
/** The reference under which a failure was recorded, to show to the user. */
export function referenceOf(error: unknown): string {
  return (typeof error === "object" && error !== null && references.get(error)) || newReference();
}

/** Eight letters and digits without look-alikes, easy to read out. */
function newReference(): string {
  const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  return [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join("");
}

const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

/** Statements are named by their text, so that each is planned once a connection: row security makes planning dear. */
const names = new Map<string, string>();
const mostNames = 500;
function prepared(text: string, values: unknown[]): pg.QueryConfig {
  let name = names.get(text);
  if (name === undefined && names.size < mostNames) names.set(text, (name = `q${names.size}`));
  return name === undefined ? { text, values } : { name, text, values };
}

function overOneClient(client: pg.PoolClient): Db {
  const one = {
    query: (text: string, values: unknown[]) => client.query(prepared(text, values)),
    release: () => {},
  };
  const pool = { connect: async () => one, end: async () => {} };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }), plugins });
}
