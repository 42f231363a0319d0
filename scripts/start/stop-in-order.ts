type Step = { name: string; stop: () => Promise<void> };

/**
 * Stops what was started, last first, when a signal comes or when npm, which started us, is gone.
 * A second signal, more than a second later, ends at once; the database's own watch then stops the database.
 */
export function stopInOrder(say: (line: string) => void): {
  add: (step: Step) => void;
  stop: (code: number) => Promise<void>;
} {
  const steps: Step[] = [];
  let begun: number | undefined;
  const stop = async (code: number): Promise<void> => {
    // Ctrl-C in a terminal comes twice, from the terminal and from npm.
    if (begun !== undefined) return performance.now() - begun > 1000 ? process.exit(1) : undefined;
    begun = performance.now();
    for (const step of steps.reverse()) {
      await step
        .stop()
        .catch((error: unknown) => say(`${step.name} did not stop in order: ${String(error)}`));
    }
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  const parent = process.ppid;
  if (process.env["npm_lifecycle_event"])
    setInterval(() => process.ppid !== parent && void stop(0), 500).unref();
  return { add: (step) => steps.push(step), stop };
}
