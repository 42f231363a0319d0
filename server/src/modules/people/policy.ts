import { casework, everyone, leaders, mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  getPerson: mayRead,
  addPerson: { office: casework },
  changePerson: mayWrite,
  addContact: mayWrite,
  addAddress: mayWrite,
  // Whoever covers stands in for the case manager, so that safety does not wait for a holiday to end.
  openSealedAddress: { assigned: casework, covering: casework },
  addIdentifier: mayWrite,
  addAlert: mayWrite,
  endAlert: mayWrite,
  addConsent: mayWrite,
  withdrawConsent: mayWrite,
  addRelationship: mayWrite,
  getHousehold: mayRead,
  addHouseholdMember: mayWrite,
  listLooks: mayRead,
  getReference: { office: everyone },
  // Without any relation; a shut-out is refused before this is asked (see routes).
  breakGlass: { office: casework },
  listEmergencyAccess: { office: leaders },
  lookAtEmergencyAccess: { office: leaders },
} satisfies Record<string, Rule>;
