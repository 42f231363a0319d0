import { existsSync } from "node:fs";
import places from "./browsers.json" with { type: "json" };

/** What a browser needs to run here: as root it has no sandbox, and it calls nobody by itself. */
export const browserArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium or Chrome of this machine, or the one in `KEHI_CHROMIUM`. */
export function findBrowser(): string {
  const found = process.env["KEHI_CHROMIUM"] ?? places.find((path) => existsSync(path));
  if (found === undefined)
    throw new Error("No Chromium or Chrome was found. Install one, or give its path in KEHI_CHROMIUM.");
  return found;
}
