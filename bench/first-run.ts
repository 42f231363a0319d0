import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// Clones the repository's last commit into an empty folder and times the two commands as a newcomer meets them.
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "kehi-first-run-"));
chmodSync(folder, 0o755);
const clone = join(folder, "kehi");
const port = process.env["PORT"] ?? "4340";
const env = { ...process.env, PORT: port, PATH: withoutOurs(process.env["PATH"] ?? "") };
const limits = { first: 60, second: 2 };
let isGood = true;

try {
  must("git", ["clone", "-q", root, clone], root);
  tell("first start, from an empty clone", await timedStart(), limits.first);
  tell("second start", await timedStart(), limits.second);
  if (process.argv.includes("--test")) {
    const begun = performance.now();
    must("npm", ["test"], clone);
    tell("npm test", (performance.now() - begun) / 1000);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isGood ? 0 : 1;

/** Seconds from `npm start` until Today's page and its data answer; then a signal to npm, as a user would stop it. */
async function timedStart(): Promise<number> {
  const begun = performance.now();
  const npm = spawn("npm", ["start"], { cwd: clone, env, stdio: ["ignore", "ignore", "inherit"] });
  const gone = new Promise((done) => npm.once("exit", done));
  try {
    while (!(await isTodayThere())) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}.`);
      await new Promise((done) => setTimeout(done, 20));
    }
    return (performance.now() - begun) / 1000;
  } finally {
    npm.kill("SIGTERM");
    await gone;
  }
}

type Colleague = { staffId: string; roles: string[] };

async function isTodayThere(): Promise<boolean> {
  const base = `http://localhost:${port}`;
  try {
    if (!(await fetch(base)).ok) return false;
    const { cast } = (await (await fetch(`${base}/api/door`)).json()) as { cast: Colleague[] };
    const manager = cast.find(({ roles }) => roles.includes("case-manager"));
    const signIn = await fetch(`${base}/api/demonstration/session`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID(), origin: base },
      body: JSON.stringify({ staffId: manager?.staffId }),
    });
    const cookie = signIn.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const today = await fetch(`${base}/api/today`, { headers: { cookie } });
    if (!today.ok) return false;
    const { counts, needs } = (await today.json()) as { counts: { people: number }; needs: unknown[] };
    return counts.people > 0 && needs.length > 0;
  } catch {
    return false;
  }
}

function must(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, env, stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed.`);
}

/** A newcomer does not have our node_modules on the path. */
function withoutOurs(path: string): string {
  return path
    .split(":")
    .filter((each) => !each.startsWith(root))
    .join(":");
}

function tell(name: string, seconds: number, limit?: number): void {
  if (limit !== undefined && seconds > limit) isGood = false;
  process.stdout.write(
    `${name}: ${seconds.toFixed(1)} s${limit === undefined ? "" : ` (at most ${limit} s)`}\n`,
  );
}
