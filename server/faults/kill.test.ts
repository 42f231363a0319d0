import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { makeApp } from "../src/app.ts";
import { pinnedClock } from "../src/platform/clock.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { startPostgres, type Postgres } from "../src/platform/postgres/launcher.ts";
import { anOffice } from "../src/platform/testing/office.ts";
import { onceIn } from "./cut-proxy.ts";

// The database is killed under writers, again and again. What was acknowledged is there, with its record.
const WRITERS = 6;

/** A database of its own on the disk of this machine; `settings` as an office would never set them, to see the test go red. */
async function killing(kills: number, settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), `kehi-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, "postgres"), settings, say: () => {} });
  await migrate(postgres.migrateUrl);
  const office = await anOffice(postgres.migrateUrl);
  const running = await makeApp({
    ...postgres,
    port: 0,
    host: "127.0.0.1",
    clock: pinnedClock("2026-11-24"),
    demonstration: false,
    webRoot: null,
    logLevel: "silent",
    openIdConnect: null,
    publicUrl: "http://localhost",
  });
  const actor = await office.aStaffMember();
  const caseId = await office.anOpenCase(await office.aPerson({ createdBy: actor.id }), actor);
  // What is set up is on the disk, whatever the settings: only notes are put at risk.
  const admin = new Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query("checkpoint");
  await admin.end();
  const acknowledged: string[] = [];
  let isOver = false;

  const write = async (id: string): Promise<boolean> => {
    const reply = await running.app.inject({
      method: "POST",
      url: `/api/cases/${caseId}/notes`,
      headers: { cookie: actor.cookie, "idempotency-key": id },
      payload: { id, happenedAt: "2026-11-23T20:00:00Z", body: `Note ${id}` },
    });
    if (reply.statusCode !== 200 && reply.statusCode !== 503)
      throw new Error(`${reply.statusCode} ${reply.body}`);
    return reply.statusCode === 200;
  };
  const writer = async (): Promise<void> => {
    while (!isOver) {
      const id = newId();
      while (!isOver) {
        if (await write(id)) {
          acknowledged.push(id);
          break;
        }
        await wait(20);
      }
    }
  };
  const writers = Array.from({ length: WRITERS }, writer);
  const all = Promise.all(writers);
  const kill = async (): Promise<void> => {
    for (let done = 0; done < kills; done += 1) await killOnce(postgres, acknowledged, onceIn(2, done));
    isOver = true;
  };
  await Promise.race([kill(), all]);
  await all;

  const notes = await office.rows<{ id: string }>("select id from case_note");
  const there = new Set(notes.map(({ id }) => id));
  const [audit] = await office.rows<{ done: number }>(
    "select count(*)::integer as done from audit where endpoint = 'addCaseNote' and outcome = 'done'",
  );
  const stopAll = async (): Promise<void> => {
    await running.stop();
    await office.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await stopAll();
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !there.has(id)).length,
    doubled: notes.length - there.size,
    notes: notes.length,
    recorded: audit?.done ?? 0,
  };
}

/** Kills when enough was acknowledged since the last, and waits until writes go through again. */
async function killOnce(
  postgres: Postgres,
  acknowledged: readonly string[],
  draw: () => boolean,
): Promise<void> {
  const before = acknowledged.length;
  while (acknowledged.length < before + 30) await wait(5);
  if (draw()) await wait(7);
  process.kill(postgres.pid(), "SIGKILL");
  const at = acknowledged.length + WRITERS;
  while (acknowledged.length <= at) await wait(20);
}

test("killed ten times, nothing that was acknowledged is lost, nothing is there twice, and each has its record", async () => {
  const { acknowledged, lost, doubled, notes, recorded } = await killing(10, {});
  expect([lost, doubled]).toEqual([0, 0]);
  expect(acknowledged).toBeGreaterThan(300);
  // A write whose reply was lost is asked for again and recorded again: never less than one record a note.
  expect(recorded).toBeGreaterThanOrEqual(notes);
  expect(recorded - notes).toBeLessThanOrEqual(10 * WRITERS);
}, 120_000);

test("where commits do not wait for the disk, acknowledged notes are lost (negative control)", async () => {
  const { lost } = await killing(2, { synchronous_commit: "off", wal_writer_delay: "10s" });
  expect(lost).toBeGreaterThan(0);
}, 60_000);
