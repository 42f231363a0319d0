import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Day, Id } from "./basics.ts";

/** A person one may open, with why they matched. */
export const FoundPerson = z.strictObject({
  id: Id,
  name: z.string(),
  bornOn: Day.nullable(),
  why: z.string(),
  caseManager: z.string().nullable(),
});

/** A person one has no relation to: name, birth year, whom to ask. Never a restricted or sealed one. The id opens nothing but emergency access. */
export const FoundElsewhere = z.strictObject({
  id: Id,
  name: z.string(),
  bornYear: z.int().nullable(),
  ask: z.string(),
});

export const searchPeople = endpoint({
  name: "searchPeople",
  summary: "Find a person by name (macrons not needed), birth date or number",
  method: "GET",
  path: "/api/search",
  query: z.strictObject({ q: z.string().trim().min(2, "Type at least two letters").max(100) }),
  response: z.strictObject({ people: z.array(FoundPerson), elsewhere: z.array(FoundElsewhere) }),
});
