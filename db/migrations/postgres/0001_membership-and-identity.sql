CREATE TABLE "activity_head" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "governance_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"body_id" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"takes_effect_on" date NOT NULL,
	"notice_days" bigint NOT NULL,
	"announced_at" timestamp (3) with time zone NOT NULL,
	"announced_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawal_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"proposal_id" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text
);
--> statement-breakpoint
CREATE TABLE "organisation_closures" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"into_id" text,
	"closed_on" date NOT NULL,
	"travel" jsonb NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"closed_by" text NOT NULL,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"person_id" text NOT NULL,
	"name_public" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_names" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"until" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"base" jsonb NOT NULL,
	"proposed" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text NOT NULL,
	"outcome" text,
	"reason" text DEFAULT '' NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "agreement_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"effective_on" date NOT NULL,
	"decision_number" text,
	"notice_days" bigint,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_identities" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey_challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"challenge" text NOT NULL,
	"person_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"way" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "site_keys" (
	"purpose" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"due_on" date NOT NULL,
	"result" text NOT NULL,
	"note" text NOT NULL,
	"next_review_on" date,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "charter_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"based_on_id" text NOT NULL,
	"purpose" text NOT NULL,
	"decision_rule" text NOT NULL,
	"quorum_share" double precision NOT NULL,
	"required_sectors" jsonb NOT NULL,
	"cadence" text DEFAULT '' NOT NULL,
	"notice_days" bigint NOT NULL,
	"amendment_days" bigint NOT NULL,
	"items" jsonb NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"discarded_at" timestamp (3) with time zone,
	"discarded_by" text,
	"charter_id" text
);
--> statement-breakpoint
CREATE TABLE "seat_handovers" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"delegate_id" text NOT NULL,
	"alternate_id" text,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "term_warnings" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"seat_id" text,
	"warned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"answers" jsonb NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "by_role" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "actor_salt" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "actor_digest" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "facts_salt" text;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "facts_digest" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activity" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "end_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "charters" ADD COLUMN "items" jsonb;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "answer_read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_on" date;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "document_id" text;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "withdrawal_given_on" date;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "authenticated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD COLUMN "browser_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "charter_id" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "charter_draft_id" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "withdrawal_notice_days" bigint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "governance_notice_days" bigint DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "holidays" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "require_second_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "governance_notices" ADD CONSTRAINT "governance_notices_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "governance_notices" ADD CONSTRAINT "governance_notices_announced_by_people_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_changes" ADD CONSTRAINT "organisation_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_closures" ADD CONSTRAINT "organisation_closures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_closures" ADD CONSTRAINT "organisation_closures_into_id_organisations_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_closures" ADD CONSTRAINT "organisation_closures_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_contacts" ADD CONSTRAINT "organisation_contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_contacts" ADD CONSTRAINT "organisation_contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_proposals" ADD CONSTRAINT "organisation_proposals_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_proposals" ADD CONSTRAINT "organisation_proposals_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_proposals" ADD CONSTRAINT "organisation_proposals_settled_by_people_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_identities" ADD CONSTRAINT "agency_identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_steps" ADD CONSTRAINT "sign_in_steps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_reviews" ADD CONSTRAINT "decision_reviews_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_reviews" ADD CONSTRAINT "decision_reviews_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_based_on_id_charters_id_fk" FOREIGN KEY ("based_on_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_discarded_by_people_id_fk" FOREIGN KEY ("discarded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_charter_id_charters_id_fk" FOREIGN KEY ("charter_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_alternate_id_people_id_fk" FOREIGN KEY ("alternate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term_warnings" ADD CONSTRAINT "term_warnings_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "governance_notices_effect" ON "governance_notices" USING btree ("takes_effect_on");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_changes_revision" ON "organisation_changes" USING btree ("organisation_id","revision");--> statement-breakpoint
CREATE INDEX "organisation_closures_organisation" ON "organisation_closures" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_contacts_role" ON "organisation_contacts" USING btree ("organisation_id","role");--> statement-breakpoint
CREATE INDEX "organisation_contacts_person" ON "organisation_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisation_names_organisation" ON "organisation_names" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_names_slug" ON "organisation_names" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "organisation_proposals_organisation" ON "organisation_proposals" USING btree ("organisation_id","proposed_at");--> statement-breakpoint
CREATE INDEX "organisation_proposals_settled" ON "organisation_proposals" USING btree ("settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_documents_version" ON "agreement_documents" USING btree ("version");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_identities_subject" ON "agency_identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_identities_person" ON "agency_identities" USING btree ("person_id","issuer");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_code" ON "recovery_codes" USING btree ("person_id","code_hash");--> statement-breakpoint
CREATE INDEX "sign_in_steps_person" ON "sign_in_steps" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_reviews_due" ON "decision_reviews" USING btree ("decision_id","due_on");--> statement-breakpoint
CREATE INDEX "charter_drafts_body" ON "charter_drafts" USING btree ("body_id","drafted_at");--> statement-breakpoint
CREATE INDEX "seat_handovers_seat" ON "seat_handovers" USING btree ("seat_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "term_warnings_key" ON "term_warnings" USING btree ("key");--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_document_id_agreement_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."agreement_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_charter_id_charters_id_fk" FOREIGN KEY ("charter_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_charter_draft_id_charter_drafts_id_fk" FOREIGN KEY ("charter_draft_id") REFERENCES "public"."charter_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_actor" ON "activity" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "activity_body" ON "activity" USING btree ("body_id","seq");--> statement-breakpoint
CREATE INDEX "activity_by_role" ON "activity" USING btree ("by_role","seq");