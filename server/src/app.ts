import type { FastifyInstance } from "fastify";
import { openPool, refuseStrongRole } from "./platform/database/pool.ts";
import type { Config } from "./platform/config.ts";
import type { Api } from "./platform/http/api.ts";
import { makeServer } from "./platform/http/server.ts";
import { Jobs } from "./platform/jobs/jobs.ts";
import { routes as session, sweepSessions } from "./modules/session/index.ts";
import { routes as staff } from "./modules/staff/index.ts";
import { routes as people } from "./modules/people/index.ts";
import { routes as search } from "./modules/search/index.ts";
import { routes as cases } from "./modules/cases/index.ts";
import { routes as caseNotes } from "./modules/case-notes/index.ts";
import { routes as interviews } from "./modules/interviews/index.ts";
import { routes as personPage } from "./modules/person-page/index.ts";
import { routes as plans } from "./modules/plans/index.ts";
import { routes as promises } from "./modules/promises/index.ts";
import { routes as concerns } from "./modules/concerns/index.ts";
import { routes as dueDates } from "./modules/due-dates/index.ts";
import { routes as appointments } from "./modules/appointments/index.ts";
import { routes as assessments } from "./modules/assessments/index.ts";
import { routes as letters } from "./modules/letters/index.ts";
import { routes as today } from "./modules/today/index.ts";

/** Every module, hung on the server in the order of the contract. */
export const modules: ((api: Api) => void)[] = [
  session,
  staff,
  people,
  search,
  cases,
  caseNotes,
  interviews,
  personPage,
  plans,
  promises,
  concerns,
  dueDates,
  appointments,
  assessments,
  letters,
  today,
];

export type Running = { app: FastifyInstance; api: Api; stop: () => Promise<void> };

/** Puts the modules together over one pool. Refuses a database role that could see past row security. */
export async function makeApp(config: Config): Promise<Running> {
  const pool = openPool(config.appUrl);
  await refuseStrongRole(pool);
  const jobs = new Jobs(config.appUrl, pool, config.clock);
  const { app, api } = await makeServer({ pool, clock: config.clock, config, jobs }, (api) => {
    for (const routes of modules) routes(api);
  });
  pool.on("error", (error) => app.log.error({ err: error }, "database connection lost"));
  await jobs.start((error) => app.log.error({ err: error }, "jobs"));
  await sweepSessions(jobs);
  return {
    app,
    api,
    stop: async () => {
      await app.close();
      await jobs.stop();
      await pool.end();
    },
  };
}
