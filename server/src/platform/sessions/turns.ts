import { TooMany } from "../errors.ts";

/**
 * So many at once; the rest wait their turn, up to a number, and beyond it are asked to come back. Proof of a password
 * is dear on purpose, so a flood of them must not take every connection from those who work.
 */
export function turns(atOnce: number, mayWait: number) {
  let busy = 0;
  const line: (() => void)[] = [];
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (busy < atOnce) busy += 1;
    else {
      if (line.length >= mayWait) {
        throw new TooMany("Many people are signing in just now. Wait a few seconds, then try again.", 5);
      }
      // Whoever is done hands the turn on, so `busy` stays as it is.
      await new Promise<void>((go) => line.push(go));
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
