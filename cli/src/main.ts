import { readFileSync } from "node:fs";
import { SituationError } from "#law/situation/parse.ts";
import { realClock } from "../../server/src/platform/clock.ts";
import { assessVerb } from "./assess.ts";
import { betterOffVerb } from "./better-off.ts";
import { passwordVerb } from "./password.ts";
import { setUpVerb } from "./set-up.ts";
import { Mistake, type Desk, type Verb } from "./verb.ts";

const verbs: Readonly<Record<string, Verb>> = {
  assess: assessVerb,
  "better-off": betterOffVerb,
  "set-up": setUpVerb,
  password: passwordVerb,
};

const help = (): string =>
  [
    "kehi <verb>",
    "",
    ...Object.entries(verbs).map(
      ([name, verb]) => `  ${name.padEnd(12)} ${verb.says}\n${" ".repeat(15)}${verb.usage}`,
    ),
    `  ${"help".padEnd(12)} this list`,
    "",
    "FILE is a situation/1 in JSON, - is standard input. Without a day in the file or --on it is worked out for today.",
  ].join("\n");

const desk: Desk = {
  read: (path) => readFileSync(path === "-" ? 0 : path, "utf8"),
  out: (text) => console.log(text),
  today: () => realClock.today(),
};

async function main([name = "help", ...args]: readonly string[]): Promise<number> {
  if (name === "help" || name === "--help") {
    desk.out(help());
    return 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) {
    console.error(`Kēhi has no verb ${name}.\n\n${help()}`);
    return 2;
  }
  try {
    await verb.run(args, desk);
    return 0;
  } catch (error) {
    const typed =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof SituationError || error instanceof Mistake || typed)) throw error;
    console.error(typed ? `${(error as Error).message}\n${verb.usage}` : error.message);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
