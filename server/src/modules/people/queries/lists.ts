import { type IdentifierKind, identifierKinds } from "#law/identifiers/identifiers.ts";
import { referenceLists, type ReferenceList } from "#contract/reference.ts";

export function isIdentifierKind(kind: string): kind is IdentifierKind {
  return identifierKinds.some((each) => each.kind === kind);
}

const identifiers: ReferenceList = {
  source: "The kinds of number whose form Kēhi checks; each check names its source in packages/law.",
  items: identifierKinds.map(({ kind, name, issuer }) => ({ code: kind, label: name, group: issuer })),
};

/** A list to choose from, with its source. */
export function referenceList(list: keyof typeof referenceLists | "identifier"): ReferenceList {
  if (list === "identifier") return identifiers;
  const { source, items } = referenceLists[list];
  return { source, items };
}
