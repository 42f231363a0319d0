import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Rule } from "../assess/rules.ts";
import type { Step } from "../engine/result.ts";
import { en } from "../words/en.ts";
import { childDisabilityAllowance } from "./child-disability-allowance/child-disability-allowance.ts";
import { childcareSubsidy } from "./childcare-subsidy/childcare-subsidy.ts";
import { disabilityAllowance } from "./disability-allowance/disability-allowance.ts";
import { jobseekerSupport } from "./jobseeker-support/jobseeker-support.ts";
import { prepared, told, type RuleCase } from "../testing/rule-case.ts";
import { soleParentSupport } from "./sole-parent-support/sole-parent-support.ts";
import { supportedLivingPayment } from "./supported-living-payment/supported-living-payment.ts";
import { temporaryAdditionalSupport } from "./temporary-additional-support/temporary-additional-support.ts";

// A sheet with a top-level `rules:` list is run here, one rule at a time, with what is already granted given by the case.
const rules: Record<string, Rule> = {
  "jobseeker-support": jobseekerSupport,
  "sole-parent-support": soleParentSupport,
  "supported-living-payment": supportedLivingPayment,
  "temporary-additional-support": temporaryAdditionalSupport,
  "disability-allowance": disabilityAllowance,
  "child-disability-allowance": childDisabilityAllowance,
  "childcare-subsidy": childcareSubsidy,
};

const all = (steps: readonly Step[]): Step[] => steps.flatMap((step) => [step, ...all(step.steps ?? [])]);

for (const [payment, rule] of Object.entries(rules)) {
  describe(payment, () => {
    const sheet = new URL(`./${payment}/${payment}.cases.yaml`, import.meta.url);
    it("has a sheet of cases", () => expect(existsSync(sheet)).toBe(true));
    const { on, rules: cases } = parse(readFileSync(sheet, "utf8"), { merge: true, maxAliasCount: -1 }) as {
      on: string;
      rules: RuleCase[];
    };
    for (const one of cases) {
      it(one.name, () => {
        const [household, ctx] = prepared({ ...one, on: one.on ?? on });
        const result = [rule(household, ctx)].flat()[one.which ?? 0];
        if (!result) throw new Error("The rule gave no result");
        const said = told(result);
        for (const [name, wanted] of Object.entries(one.expect))
          expect([name, said[name]]).toEqual([name, wanted]);
        const keys = [result.because.key, ...result.evidence.map((line) => line.key)];
        for (const step of all(result.steps)) {
          keys.push(step.key);
          expect([step.key, step.cite]).not.toEqual([step.key, ""]);
        }
        for (const gap of result.missing) if ("ask" in gap) keys.push(gap.ask.key);
        expect(keys.filter((key) => !(key in en))).toEqual([]);
        const bare = [rule(household, { ...prepared({ ...one, on: one.on ?? on })[1], trace: null })].flat()[
          one.which ?? 0
        ];
        expect(bare && told(bare)).toEqual(said);
      });
    }
  });
}
