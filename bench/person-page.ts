import http from "node:http";
import pg from "pg";
import type { AddressInfo } from "node:net";
import { bareRead } from "./bare-read.ts";
import { largeOffice, personAt } from "./large-office.ts";
import { fillOne } from "./one-person.ts";
import { quantilesOf, tell, timed } from "./quantiles.ts";

// Opening one person with 200 notes, among 100,000 people: the whole server beside a bare read of the same rows by
// index, in turn, so that a busy machine slows both alike. The ratio of the p99 decides.
const PEOPLE = Number(process.env["KEHI_BENCH_PEOPLE"] ?? 100_000);
const ROUNDS = Number(process.argv[2] ?? 2_000);
const LIMIT = 6;

const office = await largeOffice(PEOPLE);
const bare = new pg.Client({ connectionString: office.postgres.migrateUrl, pipeline: true });
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
try {
  await fillOne(office);
  await office.app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = office.app.server.address() as AddressInfo;
  await bare.connect();
  await race(
    () => get(agent, port, `/api/people/${personAt(0)}/page`, office.manager.cookie),
    () => bareRead(bare, office.agencyId),
  );
} finally {
  agent.destroy();
  await bare.end();
  await office.stop();
}

async function race(page: () => Promise<string>, read: () => Promise<unknown>): Promise<void> {
  const reply = JSON.parse(await page()) as { timeline: { type: string }[] };
  const notes = reply.timeline.filter(({ type }) => type === "note").length;
  if (notes !== 200) throw new Error(`The page has ${notes} notes.`);
  const times = { page: [] as number[], bare: [] as number[] };
  for (let round = -200; round < ROUNDS; round += 1) {
    const [whole, index] = [await timed(page), await timed(read)];
    if (round < 0) continue;
    times.page.push(whole);
    times.bare.push(index);
  }
  const [whole, index] = [quantilesOf(times.page), quantilesOf(times.bare)];
  tell("the person page, whole server", whole);
  tell("the same rows, bare indexed read", index);
  const ratio = whole.p99 / index.p99;
  process.stdout.write(
    `p50 ${(whole.p50 / index.p50).toFixed(1)} times, p99 ${ratio.toFixed(1)} times (at most ${LIMIT}); ${PEOPLE} people, ${ROUNDS} rounds\n`,
  );
  if (ratio > LIMIT) process.exitCode = 1;
}

function get(agent: http.Agent, port: number, path: string, cookie: string): Promise<string> {
  return new Promise((done, fail) => {
    const request = http.get({ agent, port, path, headers: { cookie }, host: "127.0.0.1" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        if (response.statusCode === 200) done(text);
        else fail(new Error(`${response.statusCode}: ${text}`));
      });
    });
    request.on("error", fail);
  });
}
