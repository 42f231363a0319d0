import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Answered, ById, Day, Id, Line, Version, Words, Written } from "./basics.ts";

const Code = z.string().min(1).max(40);

export const Ethnicity = z.strictObject({ answer: Answered, codes: z.array(Code).max(6) });
export const Iwi = z.strictObject({
  answer: Answered,
  /** Iwi by code of the reference list, hapū in the person's own words. */
  of: z.array(z.strictObject({ iwi: Code, hapu: Line.nullable() })).max(12),
});
export const Language = z.strictObject({ code: Code, interpreter: z.boolean() });

/** How a person wants to be reached. `safe: false` is never used; `how` says what to do ("Text only, no voicemail"). */
export const Contact = z.strictObject({
  id: Id,
  kind: z.enum(["phone", "text", "email", "post", "through-someone"]),
  value: Line,
  safe: z.boolean(),
  how: Line.nullable(),
  preferred: z.boolean(),
});

export const Address = z.strictObject({
  id: Id,
  lines: Line,
  suburb: Line.nullable(),
  town: Line.nullable(),
  postcode: z
    .string()
    .regex(/^\d{4}$/, "A postcode has four digits")
    .nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
});

export const Identifier = z.strictObject({ id: Id, kind: Code, value: z.string().max(40) });

/** What to do, not what the person is. Reviewed by `reviewOn`, except a final protection order, which has no end. */
export const Alert = z.strictObject({
  id: Id,
  words: Line,
  because: Line,
  kind: z.enum([
    "confidential-address",
    "safe-contact",
    "visit-hazard",
    "health",
    "no-contact-order",
    "other",
  ]),
  evidence: Line,
  reviewOn: Day.nullable(),
  /** Not for whoever looks over a shoulder: hidden on the covered screen and never read out. */
  private: z.boolean(),
});

export const Consent = z.strictObject({
  id: Id,
  purpose: z.enum([
    "show-iwi",
    "share-with-provider",
    "contact-whanau",
    "contact-landlord",
    "contact-school",
    "research",
  ]),
  about: Line,
  givenOn: Day,
  withdrawnOn: Day.nullable(),
});

/** Another person, by relationship. Left out, also of counts, when the reader may not see them. */
export const Relationship = z.strictObject({
  id: Id,
  kind: z.enum([
    "partner",
    "parent-of",
    "child-of",
    "sibling",
    "grandparent-of",
    "grandchild-of",
    "carer-of",
    "cared-for-by",
    "whanau",
    "support-person",
  ]),
  otherId: Id.nullable(),
  otherName: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  note: Line.nullable(),
});

export const HouseholdMember = z.strictObject({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  bornOn: Day.nullable(),
  role: z.enum(["applicant", "partner", "dependent-child", "other-adult", "boarder"]),
  note: z.string().nullable(),
});

export const Person = z.strictObject({
  id: Id,
  version: Version,
  legalGivenNames: Line,
  legalFamilyName: Line,
  preferredName: Line.nullable(),
  /** As shown: preferred given name and family name. */
  name: z.string(),
  sayIt: Line.nullable(),
  pronouns: Line.nullable(),
  bornOn: Day.nullable(),
  gender: Code.nullable(),
  ethnicity: Ethnicity,
  /** Only when the person consented to show it; otherwise absent, with nothing in its place. */
  iwi: Iwi.optional(),
  languages: z.array(Language),
  contacts: z.array(Contact),
  address: Address.nullable(),
  identifiers: z.array(Identifier),
  alerts: z.array(Alert),
  consents: z.array(Consent),
  relationships: z.array(Relationship),
  can: z.strictObject({ change: z.boolean(), openSealedAddress: z.boolean(), openCase: z.boolean() }),
});
export type Person = z.infer<typeof Person>;

const PersonFields = z.strictObject({
  legalGivenNames: Line,
  legalFamilyName: Line,
  preferredName: Line.nullable(),
  sayIt: Line.nullable(),
  pronouns: Line.nullable(),
  bornOn: Day.nullable(),
  gender: Code.nullable(),
  ethnicity: Ethnicity,
  iwi: Iwi,
  languages: z.array(Language).max(12),
});

export const getPerson = endpoint({
  name: "getPerson",
  summary: "Everything on file about a person, as far as one may see it",
  method: "GET",
  path: "/api/people/:id",
  params: ById,
  response: Person,
});

export const addPerson = endpoint({
  name: "addPerson",
  summary: "Put a person on file, after looking for them. Someone alike who may be seen is named first",
  method: "POST",
  path: "/api/people",
  /** `notThese`: people like this one whom the writer has looked at and says are someone else. */
  body: PersonFields.extend({ id: Id, notThese: z.array(Id).max(50).optional() }),
  response: Written,
});

export const changePerson = endpoint({
  name: "changePerson",
  summary: "Put a person's details right",
  method: "PATCH",
  path: "/api/people/:id",
  params: ById,
  body: PersonFields.partial().extend({ version: Version }),
  response: Written,
});

export const addContact = endpoint({
  name: "addContact",
  summary: "A way to reach a person, and whether it is safe",
  method: "POST",
  path: "/api/people/:id/contacts",
  params: ById,
  body: Contact,
  response: Written,
});

export const addAddress = endpoint({
  name: "addAddress",
  summary: "Where a person lives. A sealed address is seen by the assigned only, with a reason",
  method: "POST",
  path: "/api/people/:id/addresses",
  params: ById,
  body: Address.extend({ sealed: z.boolean() }),
  response: Written,
});

export const openSealedAddress = endpoint({
  name: "openSealedAddress",
  summary: "Open a sealed address. Assigned only; the reason is recorded",
  method: "POST",
  path: "/api/people/:id/sealed-address/opening",
  // The reply is kept nowhere: a retry opens it again, and is on record again.
  looks: true,
  params: ById,
  body: z.strictObject({ reason: Line }),
  response: Address,
});

export const addIdentifier = endpoint({
  name: "addIdentifier",
  summary: "A number that others know the person by. Refused when its check digit is wrong",
  method: "POST",
  path: "/api/people/:id/identifiers",
  params: ById,
  /** `checkedWithPerson`: the number looks wrong by our list, which may be behind, and the person says it is theirs. */
  body: Identifier.extend({ checkedWithPerson: z.boolean().optional() }),
  response: Written,
});

export const addAlert = endpoint({
  name: "addAlert",
  summary: "Something to do, or not do, for safety. Needs evidence and a day it is looked at again",
  method: "POST",
  path: "/api/people/:id/alerts",
  params: ById,
  body: Alert,
  response: Written,
});

export const endAlert = endpoint({
  name: "endAlert",
  summary: "An alert holds no longer. It stays on record as history",
  method: "POST",
  path: "/api/people/:id/alerts/:alertId/ending",
  params: z.strictObject({ id: Id, alertId: Id }),
  body: z.strictObject({ because: Line }),
  response: Written,
});

export const addConsent = endpoint({
  name: "addConsent",
  summary: "What a person agreed to, and for what",
  method: "POST",
  path: "/api/people/:id/consents",
  params: ById,
  body: Consent,
  response: Written,
});

export const withdrawConsent = endpoint({
  name: "withdrawConsent",
  summary: "A person takes back what they agreed to. It works at once",
  method: "POST",
  path: "/api/people/:id/consents/:consentId/withdrawal",
  params: z.strictObject({ id: Id, consentId: Id }),
  body: z.strictObject({}),
  response: Written,
});

export const addRelationship = endpoint({
  name: "addRelationship",
  summary: "How two people are related, as they say it",
  method: "POST",
  path: "/api/people/:id/relationships",
  params: ById,
  body: z.strictObject({
    id: Id,
    kind: Relationship.shape.kind,
    otherId: Id.nullable(),
    otherName: Line,
    from: Day.nullable(),
    to: Day.nullable(),
    note: Line.nullable(),
  }),
  response: Written,
});

export const Household = z.strictObject({ id: Id, members: z.array(HouseholdMember) });

export const getHousehold = endpoint({
  name: "getHousehold",
  summary: "Who lives with a person now, as one unit of assessment",
  method: "GET",
  path: "/api/people/:id/household",
  params: ById,
  response: z.strictObject({ household: Household.nullable() }),
});

export const addHouseholdMember = endpoint({
  name: "addHouseholdMember",
  summary: "Someone moves in. The household is made with its first member",
  method: "POST",
  path: "/api/people/:id/household/members",
  params: ById,
  body: z.strictObject({
    id: Id,
    personId: Id.nullable(),
    name: Line,
    bornOn: Day.nullable(),
    role: HouseholdMember.shape.role,
    from: Day,
    note: Line.nullable(),
  }),
  response: Written,
});

/** Who opened or was listed this person's record. Names are for those who may ask. */
export const listLooks = endpoint({
  name: "listLooks",
  summary: "Who has looked at this record, when and for what",
  method: "GET",
  path: "/api/people/:id/looks",
  params: ById,
  response: z.strictObject({
    people: z.int(),
    items: z.array(
      z.strictObject({
        at: z.string(),
        who: z.string(),
        role: z.string(),
        what: z.string(),
        depth: z.enum(["listed", "opened"]),
      }),
    ),
  }),
});

/** A list of the reference material, for choosing from. */
export const getReference = endpoint({
  name: "getReference",
  summary: "A reference list: ethnicity, iwi, languages, gender, areas, driver licence stages",
  method: "GET",
  path: "/api/reference/:list",
  params: z.strictObject({
    list: z.enum(["ethnicity", "iwi", "language", "gender", "area", "driver-licence", "identifier"]),
  }),
  response: z.strictObject({
    source: z.string(),
    items: z.array(z.strictObject({ code: z.string(), label: z.string(), group: z.string().nullable() })),
  }),
});

export const breakGlass = endpoint({
  name: "breakGlass",
  summary:
    "Open a record in an emergency without a relation to it: for 15 minutes, with a reason, seen by a team leader afterwards",
  method: "POST",
  path: "/api/people/:id/emergency-access",
  params: ById,
  body: z.strictObject({ id: Id, reason: Words.min(10, "Say why, in a sentence") }),
  response: z.strictObject({ until: z.string() }),
});

export const listEmergencyAccess = endpoint({
  name: "listEmergencyAccess",
  summary: "Records of my team's people that were opened in an emergency, not yet looked at",
  method: "GET",
  path: "/api/emergency-access",
  response: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        at: z.string(),
        personId: Id,
        name: z.string(),
        who: z.string(),
        reason: z.string(),
      }),
    ),
  }),
});

export const lookAtEmergencyAccess = endpoint({
  name: "lookAtEmergencyAccess",
  summary: "A team leader has looked at why a record was opened in an emergency",
  method: "POST",
  path: "/api/emergency-access/:id/look",
  params: ById,
  body: z.strictObject({}),
  response: z.strictObject({ id: Id }),
});
