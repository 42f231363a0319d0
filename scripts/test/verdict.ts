export type Count = { passed: number; failed: number; skipped: number; notes: string[] };

type Run = { code: number | null; report: unknown };

/** vitest's JSON report. A file that cannot be loaded, a crash and an empty run each count as a failure. */
export function vitestCount({ code, report }: Run): Count {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = (report ?? {}) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    testResults?: { name: string; status: string; message: string; assertionResults: { status: string }[] }[];
  };
  const broken = (testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((it) => it.status === "failed"),
  );
  const failed = (numFailedTests ?? 0) + broken.length;
  const notes = broken.map(({ name, message }) => `${name} did not run: ${message}`);
  return judged("vitest", code, {
    passed: numPassedTests ?? 0,
    failed,
    skipped: numPendingTests ?? 0,
    notes,
  });
}

/** Playwright's JSON report. A flaky test is a failed one. */
export function playwrightCount({ code, report }: Run): Count {
  const { stats, errors = [] } = (report ?? {}) as {
    stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors?: { message?: string }[];
  };
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + errors.length;
  const notes = errors.map(({ message }) => message ?? "an error outside of any test");
  return judged("Playwright", code, {
    passed: stats?.expected ?? 0,
    failed,
    skipped: stats?.skipped ?? 0,
    notes,
  });
}

function judged(runner: string, code: number | null, count: Count): Count {
  const fault =
    count.passed + count.failed === 0
      ? `${runner} ran no tests.`
      : code !== 0 && count.failed === 0
        ? `${runner} ended with ${code ?? "a signal"} though no test failed.`
        : undefined;
  return fault === undefined ? count : { ...count, failed: count.failed + 1, notes: [...count.notes, fault] };
}

/** The last line of npm test. */
export function lastLine(counts: { passed: number; failed: number }[]): string {
  const sum = (key: "passed" | "failed"): number => counts.reduce((total, count) => total + count[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}
