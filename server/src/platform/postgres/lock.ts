import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, startOf } from "./process-id.ts";

/** Somebody else uses these data. */
export class InUse extends Error {
  readonly pid: number;
  constructor(dataDir: string, pid: number) {
    super(`Kēhi is already running on ${dataDir} (process ${pid}). Use that one, or stop it first.`);
    this.pid = pid;
  }
}

/** Takes the data for this process, or throws `InUse`. The lock of a process that died is taken over. */
export function lockData(dataDir: string): { release: () => void } {
  const file = join(dataDir, "lock");
  const mine = join(dataDir, `lock.${process.pid}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  try {
    for (let tries = 0; ; tries++) {
      // A hard link appears whole or not at all: two starts in the same moment cannot both have it.
      if (isLinked(mine, file)) break;
      const holder = holderOf(file);
      if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.started)
        throw new InUse(dataDir, holder.pid);
      if (tries === 5)
        throw new Error(`The lock ${file} cannot be taken. Remove it when no Kēhi runs on these data.`);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return { release: () => rmSync(file, { force: true }) };
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(file: string): { pid: number; started: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { pid: number; started: string };
  } catch {
    return undefined;
  }
}
