import { fromKysely, PgBoss } from "pg-boss";
import type pg from "pg";
import type { Clock } from "../clock.ts";
import { inTransaction, type Ctx } from "../access/transaction.ts";
import type { System } from "../access/actor.ts";

/** A job's payload: ids only, never people's data. */
export type JobData = { agencyId: string } & Record<string, string>;

/** Every kind of job there is. A queue must exist before anything is put in. */
export const queues = ["session.sweep"] as const;
export type Queue = (typeof queues)[number];

/** The queue's tables are made and kept by `kehi_migrate`; the app only puts in and takes out. */
export async function installJobs(migrateUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: migrateUrl, schema: "job", supervise: false, schedule: false });
  let fault: Error | undefined;
  boss.on("error", (error) => (fault = error));
  await boss.start();
  for (const queue of queues) await boss.createQueue(queue);
  await boss.stop({ graceful: false });
  if (fault) throw fault;
}

export class Jobs {
  readonly #boss: PgBoss;
  readonly #pool: pg.Pool;
  readonly #clock: Clock;

  constructor(appUrl: string, pool: pg.Pool, clock: Clock) {
    this.#pool = pool;
    this.#clock = clock;
    this.#boss = new PgBoss({
      connectionString: appUrl,
      schema: "job",
      migrate: false,
      createSchema: false,
      supervise: false,
      schedule: false,
      max: 2,
    });
  }

  async start(onFault: (error: Error) => void): Promise<void> {
    this.#boss.on("error", onFault);
    await this.#boss.start();
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 2_000 });
  }

  /** Takes jobs of one name. Each runs through the same wrapper as a request, as a system of its agency. */
  async work(name: Queue, work: (ctx: Ctx<System>, data: JobData) => Promise<void>): Promise<void> {
    await this.#boss.work<JobData>(name, async (jobs) => {
      for (const job of jobs) {
        const actor: System = { kind: "system", agencyId: job.data.agencyId, job: name };
        await inTransaction(
          { pool: this.#pool, clock: this.#clock },
          name,
          async () => actor,
          (ctx) => work(ctx, job.data),
        );
      }
    });
  }

  /** Puts a job in within the transaction of `ctx`: it exists only if that commits. */
  async put(ctx: Ctx, name: Queue, data: JobData): Promise<void> {
    await this.#boss.send(name, data, { db: fromKysely(ctx.db) });
  }
}
