import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { assess } from "./assess.ts";

const stored = join(import.meta.dirname, "../stored");
const kept = globSync("*.assessment", { cwd: stored }).toSorted();

// A changed result needs a decision record; then the file is what `kehi assess stored/NAME.json --json` prints.
it("three assessments are kept", () => {
  expect(kept).toEqual(["arjun.assessment", "hana.assessment", "losa-and-tavita.assessment"]);
});

for (const name of kept) {
  it(`${name} comes out again byte for byte`, () => {
    const situation: unknown = JSON.parse(
      readFileSync(join(stored, name.replace("assessment", "json")), "utf8"),
    );
    const again = `${JSON.stringify(assess(situation, { wouldChange: true }), null, 2)}\n`;
    expect(again).toBe(readFileSync(join(stored, name), "utf8"));
  });
}
