import * as contract from "#contract/people.ts";
import { aboutOffice, aboutPerson } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import * as details from "./commands/add-details.ts";
import { putOnFile } from "./commands/add-person.ts";
import { moveIn, relate } from "./commands/add-ties.ts";
import { aboutAnyone, lookAt, openInEmergency } from "./commands/break-glass.ts";
import { putRight } from "./commands/change-person.ts";
import { policy } from "./policy.ts";
import { emergenciesToLookAt } from "./queries/emergencies.ts";
import { householdOf } from "./queries/household.ts";
import { referenceList } from "./queries/lists.ts";
import { looksAt } from "./queries/looks.ts";
import { personOf } from "./queries/person.ts";

export function routes(api: Api): void {
  const words = (name: string) =>
    api.implemented.find(({ endpoint }) => endpoint.name === name)?.endpoint.summary ??
    "Looked at the record";

  api.implement(contract.getPerson, aboutPerson(), policy.getPerson, (ctx, { params }) =>
    personOf(ctx, params.id),
  );
  api.implement(contract.addPerson, aboutOffice, policy.addPerson, putOnFile);
  api.implement(contract.changePerson, aboutPerson(), policy.changePerson, putRight);
  api.implement(contract.addContact, aboutPerson(), policy.addContact, details.addContact);
  api.implement(contract.addAddress, aboutPerson(), policy.addAddress, details.addAddress);
  api.implement(contract.openSealedAddress, aboutPerson(), policy.openSealedAddress, details.openSealed);
  api.implement(contract.addIdentifier, aboutPerson(), policy.addIdentifier, details.addIdentifier);
  api.implement(contract.addAlert, aboutPerson(), policy.addAlert, details.addAlert);
  api.implement(contract.endAlert, aboutPerson(), policy.endAlert, details.endAlert);
  api.implement(contract.addConsent, aboutPerson(), policy.addConsent, details.addConsent);
  api.implement(contract.withdrawConsent, aboutPerson(), policy.withdrawConsent, details.withdrawConsent);
  api.implement(contract.addRelationship, aboutPerson(), policy.addRelationship, relate);
  api.implement(contract.getHousehold, aboutPerson(), policy.getHousehold, async (ctx, { params }) => {
    const household = await householdOf(ctx.db, params.id, ctx.today);
    for (const { personId } of household?.members ?? []) if (personId) ctx.saw(personId, "listed");
    return { household };
  });
  api.implement(contract.addHouseholdMember, aboutPerson(), policy.addHouseholdMember, moveIn);
  api.implement(contract.listLooks, aboutPerson(), policy.listLooks, (ctx, { params }) =>
    looksAt(ctx, params.id, words),
  );
  api.implement(contract.getReference, aboutOffice, policy.getReference, async (_ctx, { params }) => {
    const { source, items } = referenceList(params.list);
    return { source, items: [...items] };
  });
  api.implement(contract.breakGlass, aboutAnyone, policy.breakGlass, openInEmergency);
  api.implement(contract.listEmergencyAccess, aboutOffice, policy.listEmergencyAccess, async (ctx) => ({
    items: await emergenciesToLookAt(ctx),
  }));
  api.implement(contract.lookAtEmergencyAccess, aboutOffice, policy.lookAtEmergencyAccess, lookAt);
}
