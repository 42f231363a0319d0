import { Conflict, Invalid } from "../../server/src/platform/errors.ts";
import { Mistake } from "./verb.ts";

const unreachable = /^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|28|3D000)/;

/** Work on the installation's own database. What it refuses is told as a mistake; the rest is a fault. */
export async function atDatabase<T>(
  name: "DATABASE_URL" | "DATABASE_ADMIN_URL",
  work: (url: string) => Promise<T>,
): Promise<T> {
  const url = process.env[name];
  if (!url)
    throw new Mistake(`${name} is not set: the address of this installation's database (see README.md).`);
  try {
    return await work(url);
  } catch (error) {
    if (error instanceof Conflict || error instanceof Invalid) throw new Mistake(error.message);
    if (error instanceof Error && "code" in error && unreachable.test(String(error.code)))
      throw new Mistake(
        `The database at ${name} could not be reached: ${error.message || String(error.code)}`,
      );
    throw error;
  }
}
