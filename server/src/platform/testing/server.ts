import { v7 as newId } from "uuid";
import type { Endpoint } from "#contract/endpoint.ts";
import { makeApp, type Running } from "../../app.ts";
import { pinnedClock } from "../clock.ts";
import type { Config } from "../config.ts";
import { freshDatabase } from "./database.ts";
import { anOffice } from "./office.ts";

/** The whole server on a database of its own, pinned to Tuesday 24 November 2026, 10.18 am. */
export async function aServer(
  more: Partial<Config> | ((database: { appUrl: string }) => Promise<Partial<Config>>) = {},
) {
  const database = await freshDatabase();
  const office = await anOffice(database.migrateUrl);
  const running: Running = await makeApp({
    ...database,
    port: 0,
    host: "127.0.0.1",
    clock: pinnedClock("2026-11-24"),
    demonstration: false,
    webRoot: null,
    logLevel: (process.env["KEHI_LOG"] as "error" | undefined) ?? "silent",
    openIdConnect: null,
    publicUrl: "http://localhost",
    ...(typeof more === "function" ? await more(database) : more),
  });

  /** Calls an endpoint as someone. Path parameters by name; a write gets a new key unless one is given. */
  const call = async (
    endpoint: Pick<Endpoint, "method" | "path">,
    as: { cookie: string } | null,
    {
      params = {},
      query = {},
      body,
      key = newId(),
    }: {
      params?: Record<string, string>;
      query?: Record<string, string>;
      body?: unknown;
      key?: string;
    } = {},
  ) => {
    const path = endpoint.path.replace(/:([a-z]+)/gi, (_, name: string) =>
      encodeURIComponent(params[name] ?? ""),
    );
    const reply = await running.app.inject({
      method: endpoint.method,
      url: path,
      query,
      headers: {
        ...(as ? { cookie: as.cookie } : {}),
        ...(endpoint.method === "GET" ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return {
      status: reply.statusCode,
      body: /json/.test(String(reply.headers["content-type"])) ? reply.json() : null,
      headers: reply.headers,
      text: reply.body,
    };
  };

  return {
    ...running,
    database,
    office,
    call,
    end: async () => {
      await running.stop();
      await office.end();
      await database.drop();
    },
  };
}
