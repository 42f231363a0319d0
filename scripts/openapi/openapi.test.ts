import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { openApiText } from "./contract.ts";

test("the document in the repository is what the endpoints say, to the byte", async () => {
  const file = resolve(import.meta.dirname, "../../packages/contract/openapi.json");
  expect(readFileSync(file, "utf8"), "run node scripts/openapi.ts").toBe(await openApiText());
});
