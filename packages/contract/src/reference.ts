import area from "../reference/area.json" with { type: "json" };
import driverLicence from "../reference/driver-licence.json" with { type: "json" };
import ethnicity from "../reference/ethnicity.json" with { type: "json" };
import gender from "../reference/gender.json" with { type: "json" };
import iwi from "../reference/iwi.json" with { type: "json" };
import language from "../reference/language.json" with { type: "json" };

/** One row of a reference list: `group` is its heading, or for a language its own name. */
export type ReferenceItem = { code: string; label: string; group: string | null };
/** A list to choose from, as its source has it. Server only: the browser asks for it with `getReference`. */
export type ReferenceList = { source: string; items: readonly ReferenceItem[] };

/** The lists kept as files, by name. Sources stand in each. */
export const referenceLists = {
  ethnicity,
  iwi,
  language,
  gender,
  area,
  "driver-licence": driverLicence,
} satisfies Record<string, ReferenceList>;
