import { Problem } from "#contract/basics.ts";

/** The server answered no. `problem.detail` is in plain words, `problem.reference` can be read out. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = "Refused";
    this.problem = problem;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** No answer: offline, or the server is not there. The request may or may not have arrived. */
export class Unreachable extends Error {
  constructor() {
    super("No connection. What you wrote is kept; try again when you are back online.");
    this.name = "Unreachable";
  }
}

/** An answer that cannot be read is a fault of ours, told like any other. */
export function unreadable(status: number, reference: string): Refused {
  return new Refused({
    type: "about:blank",
    title: "Something went wrong",
    status,
    detail: "Kēhi could not read the answer. Nothing you typed is lost. Load the page again.",
    reference,
  });
}

export async function problemOf(response: Response): Promise<Refused> {
  const reference = response.headers.get("x-reference") ?? "";
  try {
    const read = Problem.safeParse(await response.json());
    return read.success ? new Refused(read.data) : unreadable(response.status, reference);
  } catch {
    return unreadable(response.status, reference);
  }
}

/** A sentence for the screen, whatever went wrong. */
export function sayError(error: unknown): { says: string; reference?: string } {
  if (error instanceof Refused) {
    return {
      says: error.message,
      ...(error.problem.reference ? { reference: error.problem.reference } : {}),
    };
  }
  if (error instanceof Unreachable) return { says: error.message };
  return { says: "Something went wrong here. Nothing you typed is lost. Load the page again." };
}

/** What the server says about each field, by its path; nothing when it is about the whole. */
export function faultsIn(error: unknown): Record<string, string> {
  const fields = error instanceof Refused ? (error.problem.fields ?? []) : [];
  return Object.fromEntries(fields.map(({ path, says }) => [path.replace(/^body\./, ""), says]));
}

/** A record one may not see and one that does not exist are the same answer, and the same page. */
export const isNothingToShow = (error: unknown): boolean => error instanceof Refused && error.status === 404;
