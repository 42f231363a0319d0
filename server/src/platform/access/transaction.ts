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
  const client = sendingTogether(await pool.connect());
  let broken = false;
  try {
    const now = clock.now();
    // Sent without waiting for each other: the connection keeps the order (pool.ts), and after a failure does no more.
    const [, actor] = await Promise.all([client.query("begin"), identify(client, now)]);
    const ready = client.query(`${settingsFor(actor, now)}; savepoint work`);
    ready.catch(() => {});
    const subjects = new Map<string, "listed" | "opened">();
    const record = { endpoint, reference: newReference(), purpose: null as string | null };
    const { db, query, shut } = overOneClient(client);
    const ctx: Ctx<A> = {
      db,
      actor,
      now,
      today: clock.today(),
      reference: record.reference,
      saw: (id, depth) => void (subjects.get(id) === "opened" || subjects.set(id, depth)),
      focusOn: async (id) => {
        if (id !== null && !uuidShape.test(id)) throw new Invalid("That is not an id.", [], "shape");
        await query("select set_config('kehi.focus_person', coalesce(sight.kin($1::uuid)::text, ''), true)", [
          id,
        ]);
      },
      because: (purpose) => void (record.purpose = purpose),
    };
    let result: T;
    try {
      result = await work(ctx);
      await ready;
      shut();
    } catch (error) {
      shut();
      await client.query("rollback to savepoint work");
      await client.query(settingsFor(actor, now));
      await keepAndCommit(
        client,
        writeAudit(client, ctx, { ...record, outcome: outcomeOf(error) }, new Map()),
      );
      throw withReference(error, record.reference);
    }
    await keepAndCommit(client, writeAudit(client, ctx, { ...record, outcome: "done" }, subjects));
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => void (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The commit is on its way before the record is known to be kept: when it is not, that commit undoes everything. */
async function keepAndCommit(client: pg.PoolClient, record: Promise<void>): Promise<void> {
  const [kept, committed] = await Promise.allSettled([record, client.query("commit")]);
  if (kept.status === "rejected") {
    throw new NoRecord("The record of this could not be kept.", { cause: kept.reason });
  }
  if (committed.status === "rejected") throw committed.reason;
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

/** What is asked in one turn goes out in one piece, not each statement by itself. */
function sendingTogether(client: pg.PoolClient): pg.PoolClient {
  const { stream } = client.connection;
  let isWaiting = false;
  const ask = client.query.bind(client);
  const query = (...asked: Parameters<typeof ask>) => {
    if (!isWaiting) {
      isWaiting = true;
      stream.cork();
      process.nextTick(() => {
        isWaiting = false;
        stream.uncork();
      });
    }
    return ask(...asked);
  };
  return Object.assign(Object.create(client) as pg.PoolClient, { query });
}

/** A database of one transaction. Once shut it asks nothing more: what goes on by itself must not meet the next actor. */
function overOneClient(client: pg.PoolClient) {
  let isShut = false;
  const query = async (text: string, values: unknown[]) => {
    if (isShut) throw new Error("The transaction that this belongs to is over.");
    return client.query(prepared(text, values));
  };
  const pool = { connect: async () => ({ query, release: () => {} }), end: async () => {} };
  const db: Db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }),
    plugins,
  });
  return { db, query, shut: () => void (isShut = true) };
}
