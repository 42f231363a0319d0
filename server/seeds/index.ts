import { openPool } from "../src/platform/database/pool.ts";
import { pinnedClock } from "../src/platform/clock.ts";
import { crowd } from "./crowd.ts";
import { assessStory } from "./assess.ts";
import { putOffice, type Places } from "./put-office.ts";
import { putPerson } from "./put-person.ts";
import { daniel } from "./story/daniel.ts";
import { grace } from "./story/grace.ts";
import { hana } from "./story/hana.ts";
import { joe } from "./story/joe.ts";
import { kevin } from "./story/kevin.ts";
import { lan } from "./story/lan.ts";
import { priya } from "./story/priya.ts";
import { rachel } from "./story/rachel.ts";
import { sina } from "./story/sina.ts";
import { sione } from "./story/sione.ts";
import { Writer } from "./writer.ts";

export const story = [hana, kevin, joe, rachel, priya, daniel, lan, sina, sione, grace];
export const seedDay = "2026-11-24";

/** Fills an empty database with the made-up office, in one transaction; then works out the story's assessments. */
export async function seed(migrateUrl: string): Promise<void> {
  const pool = openPool(migrateUrl, 2);
  const client = await pool.connect();
  let places: Places;
  try {
    const writer = new Writer(client);
    await client.query("begin");
    places = await putOffice(writer);
    for (const one of [...story, ...crowd]) await putPerson(writer, places, one);
    await writer.flush();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
  await assessStory(pool, pinnedClock(`${seedDay}T08:55`), places, story);
  await pool.end();
}
