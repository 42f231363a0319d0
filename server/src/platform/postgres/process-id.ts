import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Is a process with this id alive? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The program's name, so that a number used again by another program is not taken for ours. */
export function programOf(pid: number): string {
  const file = `/proc/${pid}/comm`;
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  return spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** When it started, in the system's own words; empty where the system does not say. */
export function startOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file))
    return spawnSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).stdout?.trim() ?? "";
  const stat = readFileSync(file, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** Waits until it is gone; false when it is still there after `ms`. */
export async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited >= ms) return false;
    await new Promise((done) => setTimeout(done, 20));
  }
  return true;
}
