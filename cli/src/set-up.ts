import { parseArgs } from "node:util";
import type { NewAgency } from "#contract/staff.ts";
import { realClock } from "../../server/src/platform/clock.ts";
import { atDatabase } from "./database.ts";
import { newPassword } from "./secret.ts";
import { Mistake, type Verb } from "./verb.ts";

const usage =
  "kehi set-up --agency NAME --kind KIND --region NAME --site NAME --team NAME --given NAME --family NAME --email EMAIL [-]";
const asked = ["agency", "kind", "region", "site", "team", "given", "family", "email"] as const;

export const setUpVerb: Verb = {
  says: "a new installation: its agency and the first administrator, whose password is typed or piped in with -",
  usage,
  async run(args, desk) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(asked.map((name) => [name, { type: "string" as const }])),
    });
    const given = (name: (typeof asked)[number]): string => (values[name] ?? "").trim();
    const missing = asked.filter((name) => given(name) === "");
    if (missing.length > 0)
      throw new Mistake(
        `Say ${missing.map((name) => `--${name}`).join(", ")} too. KIND is ministry, crown-entity, department, iwi or community.\n${usage}`,
      );
    const office: NewAgency = {
      name: given("agency"),
      kind: given("kind") as NewAgency["kind"],
      region: given("region"),
      site: given("site"),
      team: given("team"),
      administrator: {
        givenName: given("given"),
        familyName: given("family"),
        email: given("email"),
      },
    };
    const { agencyId } = await atDatabase("DATABASE_ADMIN_URL", async (url) => {
      const password = await newPassword(positionals[0]);
      const { migrate } = await import("../../server/src/platform/database/migrate.ts");
      const { setUpAgency } = await import("../../server/src/modules/staff/index.ts");
      await migrate(url);
      return setUpAgency(url, realClock, { office, password });
    });
    desk.out(`${office.name} is set up. Its id, for KEHI_OIDC_AGENCY: ${agencyId}`);
    desk.out(
      `${office.administrator.givenName} signs in as ${office.administrator.email} and adds the others.`,
    );
  },
};
