import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** A value of a jsonb column: read as it is, written as JSON text or a value. */
export type Json = ColumnType<unknown, unknown, unknown>;

export type AgencyTable = {
  id: string;
  name: string;
  kind: string;
  demonstration: Generated<boolean>;
};

export type AlertTable = {
  agencyId: string;
  id: string;
  personId: string;
  words: string;
  because: string;
  kind: string;
  evidence: string;
  reviewOn: string | null;
  private: Generated<boolean>;
  endedOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type AppointmentTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  staffId: string;
  startsAt: string;
  minutes: number;
  how: string;
  place: string | null;
  whoIsComing: string | null;
  about: string | null;
  state: Generated<string>;
};

export type AssessmentTable = {
  agencyId: string;
  id: string;
  caseId: string;
  personId: string;
  staffId: string;
  onDay: string;
  at: string;
  ratesVersion: string;
  lawVersion: string;
  situation: Json;
  result: Json;
};

export type AuditTable = {
  agencyId: string;
  id: GeneratedAlways<number>;
  at: string;
  actorKind: string;
  actorId: string | null;
  reference: string;
  endpoint: string;
  outcome: string;
  purpose: string | null;
};

export type AuditSubjectTable = {
  agencyId: string;
  auditId: number;
  personId: string;
  depth: string;
};

export type BarrierTable = {
  agencyId: string;
  id: string;
  caseId: string;
  goalId: string;
  words: string;
};

export type CaseClosureTable = {
  agencyId: string;
  caseId: string;
  onDay: string;
  reason: string;
  words: string;
  staffId: string;
  at: string;
};

export type CaseFileTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  personId: string | null;
  whanauId: string | null;
  service: string;
  state: Generated<string>;
  waitingFor: string | null;
  openedOn: string;
  staffId: string;
  teamId: string;
};

export type CaseNoteTable = {
  agencyId: string;
  id: string;
  caseId: string;
  kind: string;
  whoWasThere: Generated<string>;
  happenedAt: string;
  recordedAt: string;
  body: string;
  visibility: Generated<string>;
  authorId: string;
  readAndAgreedAt: string | null;
  interviewId: string | null;
};

export type CaseNoteAmendmentTable = {
  agencyId: string;
  id: string;
  noteId: string;
  body: string;
  authorId: string;
  recordedAt: string;
};

export type ConflictOfInterestTable = {
  agencyId: string;
  staffId: string;
  personId: string;
  because: string;
};

export type ConsentTable = {
  agencyId: string;
  id: string;
  personId: string;
  purpose: string;
  about: string;
  givenOn: string;
  withdrawnOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type CoverTable = {
  agencyId: string;
  id: string;
  absentStaffId: string;
  coveringStaffId: string;
  fromOn: string;
  toOn: string;
};

export type CredentialTable = {
  agencyId: string;
  staffId: string;
  passwordHash: string | null;
  oneTimeSecret: string | null;
  oneTimePending: string | null;
  oneTimeStep: number | null;
  subject: string | null;
  failures: Generated<number>;
  codeFailures: Generated<number>;
  lockedUntil: string | null;
  draftSecret: string;
};

export type EmergencyAccessTable = {
  agencyId: string;
  id: string;
  staffId: string;
  personId: string;
  reason: string;
  at: string;
  until: string;
  lookedAtBy: string | null;
};

export type FactTable = {
  agencyId: string;
  id: string;
  householdId: string;
  personId: string | null;
  memberId: string | null;
  pointer: string;
  value: Json;
  source: string;
  onDay: string;
  evidence: string | null;
  recordedAt: string;
  recordedBy: string;
  replaces: string | null;
};

export type GoalTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  words: string;
  whose: string;
  saidOn: string;
  template: string | null;
  position: Generated<number>;
};

export type HandoverTable = {
  agencyId: string;
  id: string;
  caseId: string;
  fromStaffId: string;
  toStaffId: string;
  briefing: string;
  at: string;
};

export type HouseholdTable = {
  agencyId: string;
  id: string;
};

export type HouseholdMemberTable = {
  agencyId: string;
  id: string;
  householdId: string;
  personId: string | null;
  name: string;
  bornOn: string | null;
  role: string;
  note: string | null;
  fromOn: string;
  toOn: string | null;
};

export type IdempotencyTable = {
  agencyId: string;
  actorId: string;
  key: string;
  endpoint: string;
  bodyHash: string;
  response: Json | null;
  at: string;
};

export type InterviewTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  personId: string;
  staffId: string;
  startedAt: string;
  whoIsHere: Generated<string>;
  matters: Generated<string>;
  strengths: Generated<string>;
  wishes: Generated<string[]>;
  noteId: string;
  safeToTakeHome: boolean | null;
  finishedAt: string | null;
};

export type LetterTable = {
  agencyId: string;
  id: string;
  caseId: string;
  personId: string;
  staffId: string;
  title: string;
  language: string;
  largePrint: boolean;
  draftTranslation: boolean;
  pages: number;
  contents: Json;
  pdf: Buffer;
  givenOn: string;
  at: string;
};

export type NoteDraftTable = {
  agencyId: string;
  id: string;
  staffId: string;
  caseId: string;
  interviewId: string | null;
  kind: string;
  whoWasThere: string;
  happenedAt: string;
  body: string;
  version: Generated<number>;
  savedAt: string;
};

export type OidcStartTable = {
  stateHash: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  expiresAt: string;
  usedAt: string | null;
};

export type PersonTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string | null;
  sayIt: string | null;
  pronouns: string | null;
  bornOn: string | null;
  gender: string | null;
  ethnicity: Json;
  iwi: Json;
  languages: Json;
  restricted: Generated<boolean>;
  ownStaffId: string | null;
  createdBy: string;
  createdAt: string;
  folded: GeneratedAlways<string | null>;
};

export type PersonAddressTable = {
  agencyId: string;
  id: string;
  personId: string;
  lines: string;
  suburb: string | null;
  town: string | null;
  postcode: string | null;
  fromOn: string | null;
  toOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type PersonContactTable = {
  agencyId: string;
  id: string;
  personId: string;
  kind: string;
  value: string;
  safe: boolean;
  how: string | null;
  preferred: Generated<boolean>;
  recordedAt: string;
  recordedBy: string;
};

export type PersonIdentifierTable = {
  agencyId: string;
  id: string;
  personId: string;
  kind: string;
  value: string;
  recordedAt: string;
  recordedBy: string;
};

export type PlanStepTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  goalId: string;
  what: string;
  owner: string;
  due: string | null;
  status: Generated<string>;
  because: string | null;
  doneOn: string | null;
  source: string | null;
  position: Generated<number>;
};

export type PromiseTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  caseId: string;
  noteId: string | null;
  who: string;
  staffId: string | null;
  what: string;
  byOn: string | null;
  saidAt: string;
  keptOn: string | null;
  keptHow: string | null;
};

export type RecommendationTable = {
  agencyId: string;
  id: string;
  caseId: string;
  assessmentId: string;
  staffId: string;
  payment: string;
  forPeople: string[];
  amountCents: number | null;
  per: string;
  reasons: string;
  proof: string[];
  at: string;
};

export type RegionTable = {
  agencyId: string;
  id: string;
  name: string;
};

export type RelationshipTable = {
  agencyId: string;
  id: string;
  personId: string;
  otherId: string | null;
  otherName: string;
  kind: string;
  fromOn: string | null;
  toOn: string | null;
  note: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type RestrictedAccessTable = {
  agencyId: string;
  personId: string;
  staffId: string;
};

export type SealedAddressTable = {
  agencyId: string;
  id: string;
  personId: string;
  lines: string;
  suburb: string | null;
  town: string | null;
  postcode: string | null;
  fromOn: string | null;
  toOn: string | null;
  recordedAt: string;
  recordedBy: string;
};

export type SessionTable = {
  agencyId: string;
  id: string;
  staffId: string;
  tokenHash: string;
  startedAt: string;
  seenAt: string;
  endsAt: string;
  endedAt: string | null;
};

export type SiteTable = {
  agencyId: string;
  id: string;
  regionId: string;
  name: string;
};

export type StaffTable = {
  agencyId: string;
  id: string;
  version: Generated<number>;
  givenName: string;
  familyName: string;
  email: string;
  teamId: string | null;
  roles: string[];
  status: Generated<string>;
  does: Generated<string>;
  singleKeys: Generated<boolean>;
  theme: Generated<string>;
};

export type TeamTable = {
  agencyId: string;
  id: string;
  siteId: string;
  name: string;
};

export type TeamLeaderTable = {
  agencyId: string;
  teamId: string;
  staffId: string;
};

export type WhanauTable = {
  agencyId: string;
  id: string;
  name: string;
};

export type WhanauMemberTable = {
  agencyId: string;
  id: string;
  whanauId: string;
  personId: string;
  role: string;
  fromOn: string;
  toOn: string | null;
};

export type DB = {
  agency: AgencyTable;
  alert: AlertTable;
  appointment: AppointmentTable;
  assessment: AssessmentTable;
  audit: AuditTable;
  auditSubject: AuditSubjectTable;
  barrier: BarrierTable;
  caseClosure: CaseClosureTable;
  caseFile: CaseFileTable;
  caseNote: CaseNoteTable;
  caseNoteAmendment: CaseNoteAmendmentTable;
  conflictOfInterest: ConflictOfInterestTable;
  consent: ConsentTable;
  cover: CoverTable;
  credential: CredentialTable;
  emergencyAccess: EmergencyAccessTable;
  fact: FactTable;
  goal: GoalTable;
  handover: HandoverTable;
  household: HouseholdTable;
  householdMember: HouseholdMemberTable;
  idempotency: IdempotencyTable;
  interview: InterviewTable;
  letter: LetterTable;
  noteDraft: NoteDraftTable;
  oidcStart: OidcStartTable;
  person: PersonTable;
  personAddress: PersonAddressTable;
  personContact: PersonContactTable;
  personIdentifier: PersonIdentifierTable;
  planStep: PlanStepTable;
  promise: PromiseTable;
  recommendation: RecommendationTable;
  region: RegionTable;
  relationship: RelationshipTable;
  restrictedAccess: RestrictedAccessTable;
  sealedAddress: SealedAddressTable;
  session: SessionTable;
  site: SiteTable;
  staff: StaffTable;
  team: TeamTable;
  teamLeader: TeamLeaderTable;
  whanau: WhanauTable;
  whanauMember: WhanauMemberTable;
};
