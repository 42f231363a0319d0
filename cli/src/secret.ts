import { readFileSync } from "node:fs";
import { Mistake } from "./verb.ts";

const enter = new Set(["\r", "\n"]);
const stop = "\u0003";
const back = new Set(["\u007f", "\b"]);

/** A password: with `-` the first line of standard input, else typed twice at the terminal, where it is not shown. */
export async function newPassword(from: string | undefined): Promise<string> {
  if (from === "-") return (readFileSync(0, "utf8").split(/\r?\n/)[0] ?? "").normalize("NFC");
  if (from !== undefined)
    throw new Mistake(
      "A password is never an argument: others on this machine could read it. Type it when asked, or give - and pipe it in.",
    );
  if (!process.stdin.isTTY)
    throw new Mistake("There is no terminal to ask for a password. Give - and pipe it in.");
  const first = await unseen("Password: ");
  if ((await unseen("The same again: ")) !== first)
    throw new Mistake("The two are not the same. Nothing was changed.");
  return first;
}

function unseen(ask: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(ask);
  stdin.setRawMode(true).setEncoding("utf8").resume();
  return new Promise((resolve, reject) => {
    let typed = "";
    const end = (): void => {
      stdin.off("data", take).setRawMode(false).pause();
      stderr.write("\n");
    };
    const take = (text: string): void => {
      for (const letter of text) {
        if (letter === stop) {
          end();
          return reject(new Mistake("Nothing was changed."));
        }
        if (enter.has(letter)) {
          end();
          return resolve(typed.normalize("NFC"));
        }
        typed = back.has(letter) ? [...typed].slice(0, -1).join("") : typed + letter;
      }
    };
    stdin.on("data", take);
  });
}
