import { spawn } from "node:child_process";

export type Outcome = { name: string; isGood: boolean; seconds: number; output: string; note: string };
export type Step = { name: string; run: () => Promise<{ isGood: boolean; output: string; note?: string }> };

/** A tool from node_modules, on the Node that runs this. */
export function tool(name: string, command: string, args: string[], root: string): Step {
  return {
    name,
    run: () =>
      new Promise((done) => {
        const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
        let output = "";
        const collect = (chunk: Buffer): void => void (output += chunk.toString());
        child.stdout.on("data", collect);
        child.stderr.on("data", collect);
        child.once("error", (error) => done({ isGood: false, output: error.message }));
        child.once("close", (code) => done({ isGood: code === 0, output }));
      }),
  };
}

/** Runs the steps, `width` at a time, and tells of each as it ends. */
export async function runSteps(
  steps: Step[],
  width: number,
  tell: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const begun = performance.now();
      const { isGood, output, note = "" } = await step.run();
      const outcome = { name: step.name, isGood, output, note, seconds: (performance.now() - begun) / 1000 };
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return outcomes;
}
