import { Conflict, Invalid, NotFound } from "../errors.ts";

/**
 * What the database would not take, in the field's terms: the last line behind the schemas and the checks of a command.
 * The cause stays, so that it is logged. Never a word of the database's own, which holds what was typed or is hidden.
 */
export function refusedPlainly(error: unknown): unknown {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code !== "string") return error;
  const said = inPlainWords(code, String(message));
  if (said) said.cause = error;
  return said ?? error;
}

function inPlainWords(code: string, message: string): Error | null {
  // Its own row or someone else's, seen or hidden: the words are the same.
  if (code === "23505") {
    return new Conflict("Something is on file under this id already. Reload the page and send it again.");
  }
  // A row that row security refuses is one that does not exist for the asker. A missing grant is a fault of ours.
  if (code === "42501") return /row-level security/.test(message) ? new NotFound() : null;
  if (code === "23503" || code === "23514" || code === "23502" || code.startsWith("22")) {
    return new Invalid("Something in this cannot be so: a number, a day or a choice. Look at it again.");
  }
  return null;
}
