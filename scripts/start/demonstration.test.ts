import { Client } from "pg";
import { expect, test } from "vitest";
import { temporaryPostgres } from "../temporary-postgres.ts";
import { prepareDemonstration } from "./demonstration.ts";

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

const addAgency = "insert into agency (id, name, kind) values (gen_random_uuid(), 'Made up', 'community')";
const countAgencies = "select count(*)::int from agency";

test("the office is filled once; one that broke off half-way is made again from empty", async () => {
  const server = await temporaryPostgres();
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  try {
    const breakOff = async (url: string): Promise<void> => {
      await ask(url, addAgency);
      throw new Error("the power went");
    };
    await expect(prepareDemonstration(server, say, breakOff)).rejects.toThrow("the power went");
    expect(await ask(server.migrateUrl, countAgencies)).toBe(1);

    const fill = async (url: string): Promise<void> => void (await ask(url, addAgency));
    await prepareDemonstration(server, say, fill);
    expect(said).toContain("The demonstration was not finished. Making it again.");
    expect(await ask(server.migrateUrl, countAgencies)).toBe(1);

    await prepareDemonstration(server, say, fill);
    expect(await ask(server.migrateUrl, countAgencies)).toBe(1);
  } finally {
    await server.stop();
  }
});
