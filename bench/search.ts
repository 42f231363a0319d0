import pg from "pg";
import { largeOffice } from "./large-office.ts";
import { quantilesOf, tell, timed } from "./quantiles.ts";

// Looking for people as a case manager, with all the access rules, beside the same candidates from the same index
// without them, in turn. A first look: the ratio is printed, nothing decides yet.
const PEOPLE = Number(process.env["KEHI_BENCH_PEOPLE"] ?? 300_000);
const ROUNDS = Number(process.argv[2] ?? 300);
const typed = [
  "Māia Rāpana",
  "maia rapana",
  "Tauwhare",
  "Hēmi Wātene",
  "Aroha",
  "nguyen",
  "O'Brien",
  "Sione Fif",
  "Te Rangi Tāne",
  "Zoë Hōhepa",
];

const office = await largeOffice(PEOPLE, 0);
const bare = new pg.Client({ connectionString: office.postgres.migrateUrl });
try {
  await bare.connect();
  const search = (q: string) => async (): Promise<void> => {
    const reply = await office.app.inject({
      url: "/api/search",
      query: { q },
      headers: { cookie: office.manager.cookie },
    });
    const found = reply.json<{ people: unknown[]; elsewhere: unknown[] }>();
    if (reply.statusCode !== 200 || found.people.length + found.elsewhere.length === 0)
      throw new Error(`${q}: ${reply.statusCode} ${reply.body}`);
  };
  const times = { search: [] as number[], bare: [] as number[] };
  for (let round = -20; round < ROUNDS; round += 1) {
    for (const q of typed) {
      const [whole, alone] = [await timed(search(q)), await timed(() => candidates(q))];
      if (round < 0) continue;
      times.search.push(whole);
      times.bare.push(alone);
    }
  }
  const [whole, alone] = [quantilesOf(times.search), quantilesOf(times.bare)];
  tell("search, whole server, access rules", whole);
  tell("the same candidates, no rules", alone);
  process.stdout.write(
    `p50 ${(whole.p50 / alone.p50).toFixed(1)} times, p99 ${(whole.p99 / alone.p99).toFixed(1)} times; ${PEOPLE} people, ${times.bare.length} searches\n`,
  );
} finally {
  await bare.end();
  await office.stop();
}

/** The people whose names have every word, by the index alone: as many as the search itself looks through. */
async function candidates(q: string): Promise<unknown> {
  const words = q.split(" ").flatMap((word) => word.split(/['’-]/));
  const wanted = words
    .map((_, index) => `folded like '% ' || trim(kehi_fold($${index + 2})) || '%'`)
    .join(" and ");
  return bare.query({
    name: `like${words.length}`,
    text: `select id, legal_given_names, legal_family_name, born_on from person where agency_id = $1 and ${wanted} limit 2000`,
    values: [office.agencyId, ...words],
  });
}
