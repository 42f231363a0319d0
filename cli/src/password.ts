import { parseArgs } from "node:util";
import { realClock } from "../../server/src/platform/clock.ts";
import { atDatabase } from "./database.ts";
import { newPassword } from "./secret.ts";
import { Mistake, type Verb } from "./verb.ts";

const usage = "kehi password EMAIL [-]";

export const passwordVerb: Verb = {
  says: "a colleague's first or new password, typed or piped in with -; it ends their sessions",
  usage,
  async run(args, desk) {
    const [email, from] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
    if (email === undefined || email === "-") throw new Mistake(`Whose? ${usage}`);
    const { name, ended } = await atDatabase("DATABASE_URL", async (url) => {
      const password = await newPassword(from);
      const { setPassword } = await import("../../server/src/modules/session/index.ts");
      return setPassword(url, realClock, { email, password });
    });
    const sessions = ended === 1 ? "1 session was ended" : `${ended} sessions were ended`;
    desk.out(`${name} signs in with the new password from now on; ${sessions}.`);
  },
};
