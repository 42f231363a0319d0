import { expect, test } from "vitest";
import { lastLine, playwrightCount, vitestCount } from "./verdict.ts";

const good = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, testResults: [] };

test("a good run counts as it is", () => {
  expect(vitestCount({ code: 0, report: good })).toMatchObject({ passed: 3, failed: 0, skipped: 1 });
  const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightCount({ code: 0, report: { stats, errors: [] } })).toMatchObject({ passed: 2, failed: 0 });
});

test("no tests at all is a failure", () => {
  expect(vitestCount({ code: 0, report: { ...good, numPassedTests: 0 } }).failed).toBe(1);
  expect(
    playwrightCount({ code: 0, report: { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } } })
      .failed,
  ).toBe(1);
});

test("a runner that crashed is a failure, with or without a report", () => {
  expect(vitestCount({ code: null, report: undefined }).failed).toBe(1);
  expect(vitestCount({ code: 1, report: good }).failed).toBe(1);
  expect(playwrightCount({ code: 1, report: undefined }).failed).toBe(1);
});

test("a file that does not load, a flaky test and an error outside a test are failures", () => {
  const testResults = [
    { name: "a.test.ts", status: "failed", message: "no such module", assertionResults: [] },
  ];
  expect(vitestCount({ code: 1, report: { ...good, testResults } })).toMatchObject({ passed: 3, failed: 1 });
  const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
  expect(playwrightCount({ code: 0, report: { stats, errors: [{ message: "server" }] } })).toMatchObject({
    failed: 2,
  });
});

test("the last line adds everything", () => {
  expect(
    lastLine([
      { passed: 12, failed: 0 },
      { passed: 3, failed: 1 },
    ]),
  ).toBe("15 passed, 1 failed");
});
