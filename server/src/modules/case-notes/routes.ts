import * as contract from "#contract/case-notes.ts";
import { aboutCase, aboutCaseOf, aboutOffice } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { NotFound } from "../../platform/errors.ts";
import { addNote, amendNote, discardDraft, saveDraft } from "./commands.ts";
import { policy } from "./policy.ts";
import { myDrafts, notesOnCase } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.listCaseNotes, aboutCase(), policy.listCaseNotes, async (ctx, { params }) => ({
    items: await notesOnCase(ctx.db, params.id, true),
  }));
  api.implement(contract.addCaseNote, aboutCase(), policy.addCaseNote, (ctx, { params, body }) =>
    addNote(ctx, params.id, body),
  );
  api.implement(contract.amendCaseNote, aboutCaseOf("caseNote"), policy.amendCaseNote, amendNote);
  api.implement(contract.listNoteDrafts, aboutOffice, policy.listNoteDrafts, async (ctx) => {
    const items = await myDrafts(ctx.db);
    for (const { personId } of items) if (personId) ctx.saw(personId, "listed");
    return { items };
  });
  api.implement(contract.getNoteDraft, aboutOffice, policy.getNoteDraft, async (ctx, { params }) => {
    const [draft] = await myDrafts(ctx.db, params.id);
    if (!draft) throw new NotFound();
    if (draft.personId) ctx.saw(draft.personId, "listed");
    return draft;
  });
  api.implement(
    contract.saveNoteDraft,
    aboutCase((input) => input.body.caseId),
    policy.saveNoteDraft,
    saveDraft,
  );
  api.implement(contract.discardNoteDraft, aboutOffice, policy.discardNoteDraft, (ctx, { params }) =>
    discardDraft(ctx, params.id),
  );
}
