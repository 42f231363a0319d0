import { spawn, type ChildProcess } from "node:child_process";
import { openSync, closeSync, readFileSync, existsSync, statSync, renameSync } from "node:fs";
import { join } from "node:path";
import { isAlive, isGoneWithin, programOf } from "./process-id.ts";
import type { DatabaseUser } from "./place.ts";

type Server = {
  binary: string;
  cluster: string;
  log: string;
  port: number;
  settings: Record<string, string>;
  user: DatabaseUser;
  say: (line: string) => void;
};

/** Runs PostgreSQL, starts it again when it dies, and ends it when this process ends, however that happens. */
export async function supervise(server: Server): Promise<{ pid: () => number; stop: () => Promise<void> }> {
  const pidFile = join(server.cluster, "postmaster.pid");
  await endLeftOver(pidFile);
  let child = await launch(server, pidFile);
  let isStopping = false;
  const watchdog = watch(pidFile, server.user);
  const onExit = (code: number | null, signal: string | null): void => {
    if (isStopping) return;
    server.say(`The database stopped (${signal ?? `exit ${code}`}). Starting it again.`);
    void again();
  };
  const again = async (): Promise<void> => {
    for (let tries = 1; !isStopping; tries++) {
      // The dead server's own children take a moment to notice; until then the new one is refused.
      await new Promise((done) => setTimeout(done, Math.min(100 * tries, 3000)));
      try {
        child = await launch(server, pidFile);
        child.once("exit", onExit);
        if (isStopping) child.kill("SIGINT");
        else server.say("The database is back.");
        return;
      } catch (error) {
        if (tries % 10 === 0) server.say(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const stop = async (): Promise<void> => {
    isStopping = true;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGINT");
      const hurry = setTimeout(() => child.kill("SIGQUIT"), 15_000);
      await gone;
      clearTimeout(hurry);
    }
    watchdog.kill("SIGKILL");
  };
  let stopped: Promise<void> | undefined;
  child.once("exit", onExit);
  return {
    pid: () => child.pid ?? 0,
    stop: () => (stopped ??= stop()),
  };
}

async function launch(
  { binary, cluster, log, port, settings, user }: Server,
  pidFile: string,
): Promise<ChildProcess> {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
  const out = openSync(log, "a", 0o600);
  const from = statSync(log).size;
  const all = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // In a process group of its own: Ctrl-C in the terminal reaches us alone, and we stop it in order.
  const child = spawn(binary, ["-D", cluster, ...args], {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["ignore", out, out],
    env: { PATH: process.env["PATH"], TZ: "UTC" },
  });
  closeSync(out);
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code, signal) => (failure ??= signal ?? `exit ${code}`));
  for (;;) {
    if (failure)
      throw new Error(
        `The database did not start (${failure}).\n${readFileSync(log, "utf8").slice(from).trim().split("\n").slice(-8).join("\n")}`,
      );
    const lines = linesOf(pidFile);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return child;
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Reads a pipe that closes when this process ends, even by SIGKILL, then asks PostgreSQL to stop. */
function watch(pidFile: string, user: DatabaseUser): ChildProcess {
  const script = 'read -r _; kill -INT "$(head -n 1 "$0")"';
  const child = spawn("/bin/sh", ["-c", script, pidFile], {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.unref();
  if (child.stdin && "unref" in child.stdin && typeof child.stdin.unref === "function") child.stdin.unref();
  return child;
}

async function endLeftOver(pidFile: string): Promise<void> {
  const pid = Number(linesOf(pidFile)[0]);
  if (!pid || !isAlive(pid) || !programOf(pid).includes("postgres")) return;
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(pid, signal);
    if (await isGoneWithin(pid, 10_000)) return;
  }
  throw new Error(`An earlier database (process ${pid}) does not stop. End it, then start again.`);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
