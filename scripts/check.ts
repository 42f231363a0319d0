import { resolve } from "node:path";
import { runChecks } from "./checks/run.ts";

const { failed } = await runChecks(resolve(import.meta.dirname, ".."));
process.exit(failed === 0 ? 0 : 1);
