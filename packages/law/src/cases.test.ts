import { globSync, readFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { assess } from "./assess.ts";
import type { Assessment, PaymentAnswer } from "./assess/document.ts";
import type { Settings } from "./context.ts";

interface Case {
  name: string;
  on?: string;
  settings?: Settings;
  situation: Record<string, unknown>;
  expect: {
    payments?: Record<string, Partial<PaymentAnswer> | Partial<PaymentAnswer>[]>;
    steps?: Record<string, string[]>;
  } & Record<string, unknown>;
}

const here = import.meta.dirname;
const sheets = globSync("**/*.cases.yaml", { cwd: here }).toSorted();

function answers(found: Assessment, payment: string): PaymentAnswer[] {
  return found.payments.filter((p) => p.payment === payment);
}

/** Compares only what the case names. */
function check(found: Assessment, wanted: Case["expect"]): void {
  const { payments = {}, steps = {}, ...rest } = wanted;
  for (const [payment, expected] of Object.entries(payments)) {
    const own = answers(found, payment);
    const list = Array.isArray(expected) ? expected : [expected];
    expect(
      own.map((one, at) => pick(one, list[at] ?? {})),
      payment,
    ).toEqual(list);
  }
  for (const [payment, gives] of Object.entries(steps)) {
    expect(
      answers(found, payment)[0]?.steps.map((s) => s.gives),
      `${payment} steps`,
    ).toEqual(gives);
  }
  expect(found).toMatchObject(rest);
}

const pick = (one: PaymentAnswer, names: object): object =>
  Object.fromEntries(Object.keys(names).map((name) => [name, one[name as keyof PaymentAnswer]]));

it("finds sheets, and each is read here or by a test beside it", () => {
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const body = parse(readFileSync(join(here, sheet), "utf8"), { merge: true, maxAliasCount: -1 }) as Record<
      string,
      unknown
    >;
    const beside = globSync("*.test.ts", { cwd: join(here, dirname(sheet)) });
    const above = existsSync(join(here, dirname(dirname(sheet)), "rules.test.ts"));
    expect("assess" in body || beside.length > 0 || above, sheet).toBe(true);
  }
});

for (const sheet of sheets) {
  const body = parse(readFileSync(join(here, sheet), "utf8"), { merge: true, maxAliasCount: -1 }) as {
    on?: string;
    assess?: Case[];
  };
  if (!body.assess) continue;
  describe(sheet, () => {
    for (const one of body.assess ?? []) {
      it(one.name, () => {
        const on = one.on ?? body.on ?? "2026-11-24";
        const { settings } = one;
        check(
          assess({ kehi: "situation/1", on, ...one.situation }, settings ? { settings } : {}),
          one.expect,
        );
      });
    }
  });
}
