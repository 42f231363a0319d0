import { parseSituation, SituationError } from "#law/situation/parse.ts";
import type { FieldFault } from "../../../platform/errors.ts";
import { isBranch, type Json } from "../domain.ts";
import { factName } from "./fact-names.ts";

/** What the law package cannot read in a situation, each by the place of its fact and in plain words. */
export function faultsOf(situation: { [key: string]: Json }): FieldFault[] {
  try {
    parseSituation(situation);
    return [];
  } catch (error) {
    if (!(error instanceof SituationError)) throw error;
    return error.problems.map(({ path, says }) => {
      const place = path.replace(
        /^\/people\/(\d+)/,
        (_, at: string) => `/people/${idAt(situation, Number(at))}`,
      );
      const below = place.replace(/^\/people\/[^/]+/, "");
      const name = factName(below.replace(/\/\d+.*$/, "") || "/household");
      return { path: place, says: `${name} ${says.replace("a field Kēhi knows", "something Kēhi keeps")}` };
    });
  }
}

function idAt(situation: { [key: string]: Json }, at: number): string {
  const people = situation["people"];
  const one = Array.isArray(people) ? people[at] : undefined;
  const id = isBranch(one) ? one["id"] : undefined;
  return typeof id === "string" ? id : String(at);
}
