/** What a verb may touch. */
export interface Desk {
  /** The text of a file, or of standard input for `-`. */
  read(path: string): string;
  out(text: string): void;
  today(): string;
}

/** A mistake in what was typed or read: said on standard error, exit 2. */
export class Mistake extends Error {}

export interface Verb {
  /** One line for `help`. */
  readonly says: string;
  readonly usage: string;
  run(args: readonly string[], desk: Desk): void | Promise<void>;
}

export function documentFrom(path: string | undefined, usage: string, desk: Desk): Record<string, unknown> {
  if (path === undefined) throw new Mistake(`Which file? ${usage}`);
  let text: string;
  try {
    text = desk.read(path);
  } catch {
    throw new Mistake(`There is no file ${path} to read.`);
  }
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new Mistake(`${path === "-" ? "Standard input" : path} is not JSON: ${(error as Error).message}`);
  }
  if (typeof document !== "object" || document === null || Array.isArray(document))
    throw new Mistake("A situation is an object with people in it.");
  return "on" in document ? { ...document } : { ...document, on: desk.today() };
}
