CREATE TABLE "activity" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"body_id" text,
	"visibility" text NOT NULL,
	"facts" jsonb NOT NULL,
	"by_role" text,
	"actor_salt" text,
	"actor_digest" text DEFAULT '' NOT NULL,
	"facts_salt" text,
	"facts_digest" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_head" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
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
CREATE TABLE "signatories" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"document" text NOT NULL,
	"document_id" text,
	"signed_on" date NOT NULL,
	"signed_by" text NOT NULL,
	"terms" text DEFAULT '' NOT NULL,
	"jurisdictions" jsonb NOT NULL,
	"withdrawn_on" date,
	"withdrawal_given_on" date,
	"withdrawal_reason" text,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"visibility" text NOT NULL,
	"position" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text DEFAULT '' NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "body_offices" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"person_id" text NOT NULL,
	"office" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date
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
CREATE TABLE "charters" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"version" bigint NOT NULL,
	"purpose" text NOT NULL,
	"decision_rule" text NOT NULL,
	"quorum_share" double precision NOT NULL,
	"required_sectors" jsonb NOT NULL,
	"cadence" text DEFAULT '' NOT NULL,
	"notice_days" bigint NOT NULL,
	"amendment_days" bigint NOT NULL,
	"adopted_on" date NOT NULL,
	"items" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing_items" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"minutes" bigint NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"submission_id" text NOT NULL,
	"sender" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"sent_by" text
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"code_hash" text NOT NULL,
	"area" text DEFAULT '' NOT NULL,
	"time_band" text DEFAULT 'any-time' NOT NULL,
	"text" text NOT NULL,
	"public_text" text,
	"locale" text NOT NULL,
	"notice_email" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"read_by" date NOT NULL,
	"answer_by" date NOT NULL,
	"about_release" text,
	"matter_id" text,
	"routed_at" timestamp (3) with time zone,
	"routed_by" text,
	"routed_to_body_id" text,
	"declined_at" timestamp (3) with time zone,
	"decline_reason" text,
	"answer_read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"what" text NOT NULL,
	"for_whom" text NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"abstinence_required" boolean DEFAULT false NOT NULL,
	"walk_in" boolean DEFAULT false NOT NULL,
	"languages" jsonb NOT NULL,
	"openings" jsonb NOT NULL,
	"place" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"position" bigint NOT NULL,
	"verified_on" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition_copies" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"subscription_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "edition_issues" (
	"id" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"frequency" text NOT NULL,
	"period" text NOT NULL,
	"number" bigint NOT NULL,
	"covers_from" timestamp (3) with time zone NOT NULL,
	"covers_to" timestamp (3) with time zone NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"compiled_at" timestamp (3) with time zone NOT NULL,
	"held_at" timestamp (3) with time zone,
	"released_at" timestamp (3) with time zone,
	"released_by" text
);
--> statement-breakpoint
CREATE TABLE "edition_items" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"section" text NOT NULL,
	"position" bigint NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"audience" text NOT NULL,
	"frequency" text DEFAULT 'weekly' NOT NULL,
	"locale" text NOT NULL,
	"person_id" text,
	"confirm_token_hash" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "evaluation_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"fixed_on" date NOT NULL,
	"fixed_at" timestamp (3) with time zone NOT NULL,
	"fixed_by" text NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"question" text NOT NULL,
	"measure_ids" jsonb NOT NULL,
	"sources" text NOT NULL,
	"owner_organisation_id" text,
	"owner_role" text DEFAULT '' NOT NULL,
	"frequency" text NOT NULL,
	"method" text NOT NULL,
	"success" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"author" text NOT NULL,
	"covers" text NOT NULL,
	"text" text NOT NULL,
	"digest" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"response_due_on" date NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_responses" (
	"report_id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"place" text NOT NULL,
	"period" text NOT NULL,
	"measure" text NOT NULL,
	"value" text NOT NULL,
	"source" text NOT NULL,
	"source_address" text DEFAULT '' NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"design_kind" text DEFAULT 'not-said' NOT NULL,
	"design" text DEFAULT '' NOT NULL,
	"sample_size" text DEFAULT '' NOT NULL,
	"caveat" text DEFAULT '' NOT NULL,
	"added_on" date NOT NULL,
	"added_by" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_citations" (
	"id" text PRIMARY KEY NOT NULL,
	"evidence_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"cited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"evidence_id" text NOT NULL,
	"value" text NOT NULL,
	"caveat" text NOT NULL,
	"words" jsonb,
	"reason" text DEFAULT '' NOT NULL,
	"replaced_by" text,
	"replaced_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_supersessions" (
	"id" text PRIMARY KEY NOT NULL,
	"earlier_id" text NOT NULL,
	"later_id" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "feed_counts" (
	"submission_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"version" bigint NOT NULL,
	"measure_version" bigint NOT NULL,
	"reason" text NOT NULL,
	"way" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"period" text NOT NULL,
	"due_on" date NOT NULL,
	"supplied_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "standing_promises" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"frequency" text NOT NULL,
	"due_days" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"organisation_id" text,
	"seat_id" text,
	"seat_role" text,
	"site_role" text,
	"token_hash" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" text,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "job_slots" (
	"id" text PRIMARY KEY NOT NULL,
	"job" text NOT NULL,
	"slot" text NOT NULL,
	"holder" text NOT NULL,
	"lease_until" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"error" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"matter_id" text NOT NULL,
	"text" text NOT NULL,
	"visibility" text NOT NULL,
	"body_id" text,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_movements" (
	"id" text PRIMARY KEY NOT NULL,
	"matter_id" text NOT NULL,
	"from_body_id" text,
	"to_body_id" text NOT NULL,
	"reason" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"moved_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"matter_id" text NOT NULL,
	"person_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matters" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body_id" text,
	"arrived_at" timestamp (3) with time zone,
	"visibility" text NOT NULL,
	"reason_code" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"opened_for_body_id" text,
	"due_on" date NOT NULL,
	"acknowledge_by" date,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"answer_kind" text,
	"answer" text,
	"planned_on" date,
	"sent_to" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" text,
	"archived_at" timestamp (3) with time zone,
	"merged_into_id" text,
	"merged_at" timestamp (3) with time zone,
	"merged_by" text,
	"merge_reason" text,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"version" bigint NOT NULL,
	"definition" text NOT NULL,
	"unit" text NOT NULL,
	"numerator" text NOT NULL,
	"denominator" text NOT NULL,
	"dimensions" jsonb NOT NULL,
	"caveat" text NOT NULL,
	"reason" text NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL,
	"replaced_by" text
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"definition" text NOT NULL,
	"unit" text NOT NULL,
	"statistic" text DEFAULT 'people' NOT NULL,
	"kind" text DEFAULT 'count' NOT NULL,
	"numerator" text DEFAULT '' NOT NULL,
	"denominator" text DEFAULT '' NOT NULL,
	"dimensions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"goal" text DEFAULT 'none' NOT NULL,
	"caveat" text DEFAULT '' NOT NULL,
	"organisation_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"version_since" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "taxonomy_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"dimension" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"position" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_on" date
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"meeting_id" text,
	"agenda_item_id" text,
	"position_id" text,
	"title" text NOT NULL,
	"organisation_id" text NOT NULL,
	"owner_id" text,
	"due_on" date NOT NULL,
	"visibility" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"done_by" text,
	"done_note" text
);
--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"minutes" bigint NOT NULL,
	"presenter" text DEFAULT '' NOT NULL,
	"paper" text DEFAULT '' NOT NULL,
	"visibility" text NOT NULL,
	"reason_code" text,
	"source" text DEFAULT 'none' NOT NULL,
	"matter_id" text,
	"proposal_id" text,
	"placed_by" text NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"is_late" boolean DEFAULT false NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removal_reason" text
);
--> statement-breakpoint
CREATE TABLE "amendments" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"asked_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"meeting_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"status" text NOT NULL,
	"represented" text DEFAULT '' NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	"taken_by" text NOT NULL,
	CONSTRAINT "attendance_meeting_id_organisation_id_pk" PRIMARY KEY("meeting_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "errata" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"text" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_replies" (
	"meeting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"reply" text NOT NULL,
	"replied_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meeting_replies_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"charter_id" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"duration_minutes" bigint NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"dial_in" text DEFAULT '' NOT NULL,
	"visibility" text NOT NULL,
	"reason_code" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"locked_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"circulated_at" timestamp (3) with time zone,
	"amend_by" date,
	"approved_at" timestamp (3) with time zone,
	"approved_by" text,
	"approval_note" text,
	"cancelled_at" timestamp (3) with time zone,
	"cancellation_reason" text,
	"calendar_sequence" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"agenda_item_id" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"matters" bigint,
	"version" bigint NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"agenda_item_id" text NOT NULL,
	"version" bigint NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" text NOT NULL
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
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"jurisdiction" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"independent_of_police" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"merged_into_id" text,
	"merged_on" date
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"dedupe_key" text NOT NULL,
	"to_address" text NOT NULL,
	"to_name" text DEFAULT '' NOT NULL,
	"person_id" text,
	"locale" text NOT NULL,
	"template" text NOT NULL,
	"props" jsonb NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"last_error" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address_changes" (
	"person_id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "calendar_feeds" (
	"person_id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text DEFAULT 'staff' NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date
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
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"display_name" text,
	"title" text DEFAULT '' NOT NULL,
	"phone" text,
	"phone_shown" boolean DEFAULT false NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
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
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"authenticated_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"browser_hash" text DEFAULT '' NOT NULL
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
CREATE TABLE "site_role_grants" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date
);
--> statement-breakpoint
CREATE TABLE "agreement_events" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"policy_id" text NOT NULL,
	"policy_version_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"jurisdiction" text,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"holds_from" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"position_id" text,
	"channel" text DEFAULT 'portal' NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"body_id" text NOT NULL,
	"visibility" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"policy_id" text NOT NULL,
	"version" bigint NOT NULL,
	"text" text NOT NULL,
	"effective_on" date NOT NULL,
	"adopted_at" timestamp (3) with time zone NOT NULL,
	"applies_in" jsonb
);
--> statement-breakpoint
CREATE TABLE "comment_summaries" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"text" text NOT NULL,
	"tally" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"leaning" text NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"form_hash" text NOT NULL,
	"moderated_at" timestamp (3) with time zone,
	"moderated_by" text,
	"redactions" bigint DEFAULT 0 NOT NULL,
	"withheld_for" text
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
CREATE TABLE "decision_supersessions" (
	"id" text PRIMARY KEY NOT NULL,
	"superseded_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"proposal_id" text NOT NULL,
	"body_id" text NOT NULL,
	"rule" text NOT NULL,
	"outcome" text NOT NULL,
	"explanation" jsonb NOT NULL,
	"statement" text NOT NULL,
	"effective_on" date,
	"review_on" date,
	"policy_version_id" text,
	"charter_id" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"stance" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"channel" text NOT NULL,
	"given_by" text,
	"recorded_by" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"former_closes_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"extended_at" timestamp (3) with time zone NOT NULL,
	"extended_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"body_id" text NOT NULL,
	"charter_id" text NOT NULL,
	"template" text,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"rationale" text DEFAULT '' NOT NULL,
	"policy_id" text,
	"policy_text" text,
	"charter_draft_id" text,
	"jurisdictions" jsonb NOT NULL,
	"matter_id" text,
	"visibility" text NOT NULL,
	"reason_code" text,
	"hidden_until_closing" boolean DEFAULT false NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"opens_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawal_reason" text,
	"ended_as" text,
	"comments_close_at" timestamp (3) with time zone,
	"preceding_id" text,
	"preceding_link" text
);
--> statement-breakpoint
CREATE TABLE "disclosed_tables" (
	"release_table_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosure_ledger" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"measure_id" text NOT NULL,
	"period" text NOT NULL,
	"cell_id" text NOT NULL,
	"shown_value" bigint,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gate_reports" (
	"release_id" text PRIMARY KEY NOT NULL,
	"report" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "raw_tables" (
	"release_table_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_plan_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"former_day" date NOT NULL,
	"new_day" date NOT NULL,
	"reason" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"period" text NOT NULL,
	"planned_on" date NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"planned_by" text NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	"drop_reason" text DEFAULT '' NOT NULL,
	"release_id" text
);
--> statement-breakpoint
CREATE TABLE "release_tables" (
	"id" text PRIMARY KEY NOT NULL,
	"release_id" text NOT NULL,
	"position" bigint NOT NULL,
	"title" text NOT NULL,
	"measure_id" text NOT NULL,
	"measure_version" bigint DEFAULT 1 NOT NULL,
	"recipe" jsonb,
	"named" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"chart" text DEFAULT 'bars' NOT NULL,
	"file_name" text DEFAULT '' NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"period" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"successes" text DEFAULT '' NOT NULL,
	"obstacles" text DEFAULT '' NOT NULL,
	"methods" text DEFAULT '' NOT NULL,
	"sources" text DEFAULT '' NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"gated_at" timestamp (3) with time zone,
	"gated_fingerprint" text,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" text,
	"review_note" text DEFAULT '' NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" text,
	"threshold" bigint,
	"zeros" text,
	"revises" text,
	"revision_note" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal_reason" text
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "seat_holders" (
	"id" text PRIMARY KEY NOT NULL,
	"seat_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"observes" boolean DEFAULT false NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_version" (
	"id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
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
CREATE TABLE "site" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"programme_name" text NOT NULL,
	"coalition_name" text NOT NULL,
	"place" text NOT NULL,
	"time_zone" text NOT NULL,
	"locales" jsonb NOT NULL,
	"terminology" text DEFAULT 'en-US' NOT NULL,
	"threshold" bigint DEFAULT 11 NOT NULL,
	"zeros" text DEFAULT 'suppressible' NOT NULL,
	"insiders" text DEFAULT 'warn' NOT NULL,
	"acknowledge_working_days" bigint DEFAULT 2 NOT NULL,
	"answer_working_days" bigint DEFAULT 15 NOT NULL,
	"withdrawal_notice_days" bigint DEFAULT 30 NOT NULL,
	"governance_notice_days" bigint DEFAULT 30 NOT NULL,
	"holidays" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"contact_email" text NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"require_second_factor" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_partners" (
	"id" text PRIMARY KEY NOT NULL,
	"statement_id" text NOT NULL,
	"version" bigint NOT NULL,
	"organisation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_sign_offs" (
	"id" text PRIMARY KEY NOT NULL,
	"statement_id" text NOT NULL,
	"version" bigint NOT NULL,
	"organisation_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"signed_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal_reason" text
);
--> statement-breakpoint
CREATE TABLE "statement_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"statement_id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"body_id" text NOT NULL,
	"decision_id" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal_reason" text
);
--> statement-breakpoint
ALTER TABLE "governance_notices" ADD CONSTRAINT "governance_notices_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "governance_notices" ADD CONSTRAINT "governance_notices_announced_by_people_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_document_id_agreement_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."agreement_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_offices" ADD CONSTRAINT "body_offices_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_offices" ADD CONSTRAINT "body_offices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_based_on_id_charters_id_fk" FOREIGN KEY ("based_on_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_discarded_by_people_id_fk" FOREIGN KEY ("discarded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charter_drafts" ADD CONSTRAINT "charter_drafts_charter_id_charters_id_fk" FOREIGN KEY ("charter_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charters" ADD CONSTRAINT "charters_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_items" ADD CONSTRAINT "standing_items_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_messages" ADD CONSTRAINT "submission_messages_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_routed_by_people_id_fk" FOREIGN KEY ("routed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_routed_to_body_id_bodies_id_fk" FOREIGN KEY ("routed_to_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_copies" ADD CONSTRAINT "edition_copies_issue_id_edition_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."edition_issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_copies" ADD CONSTRAINT "edition_copies_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_issues" ADD CONSTRAINT "edition_issues_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_items" ADD CONSTRAINT "edition_items_issue_id_edition_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."edition_issues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_changes" ADD CONSTRAINT "evaluation_changes_question_id_evaluation_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."evaluation_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_changes" ADD CONSTRAINT "evaluation_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_plans" ADD CONSTRAINT "evaluation_plans_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_plans" ADD CONSTRAINT "evaluation_plans_fixed_by_people_id_fk" FOREIGN KEY ("fixed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_questions" ADD CONSTRAINT "evaluation_questions_owner_organisation_id_organisations_id_fk" FOREIGN KEY ("owner_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_questions" ADD CONSTRAINT "evaluation_questions_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_reports" ADD CONSTRAINT "evaluation_reports_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_responses" ADD CONSTRAINT "evaluation_responses_report_id_evaluation_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."evaluation_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_responses" ADD CONSTRAINT "evaluation_responses_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_responses" ADD CONSTRAINT "evaluation_responses_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_citations" ADD CONSTRAINT "evidence_citations_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_supersessions" ADD CONSTRAINT "evidence_supersessions_earlier_id_evidence_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_supersessions" ADD CONSTRAINT "evidence_supersessions_later_id_evidence_id_fk" FOREIGN KEY ("later_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_supersessions" ADD CONSTRAINT "evidence_supersessions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_counts" ADD CONSTRAINT "feed_counts_submission_id_feed_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."feed_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_submissions" ADD CONSTRAINT "feed_submissions_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_submissions" ADD CONSTRAINT "feed_submissions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_promises" ADD CONSTRAINT "standing_promises_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_promises" ADD CONSTRAINT "standing_promises_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_comments" ADD CONSTRAINT "matter_comments_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_comments" ADD CONSTRAINT "matter_comments_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_comments" ADD CONSTRAINT "matter_comments_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_movements" ADD CONSTRAINT "matter_movements_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_movements" ADD CONSTRAINT "matter_movements_from_body_id_bodies_id_fk" FOREIGN KEY ("from_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_movements" ADD CONSTRAINT "matter_movements_to_body_id_bodies_id_fk" FOREIGN KEY ("to_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_movements" ADD CONSTRAINT "matter_movements_moved_by_people_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_subscriptions" ADD CONSTRAINT "matter_subscriptions_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_subscriptions" ADD CONSTRAINT "matter_subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_opened_for_body_id_bodies_id_fk" FOREIGN KEY ("opened_for_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_merged_by_people_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_placed_by_people_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "errata" ADD CONSTRAINT "errata_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "errata" ADD CONSTRAINT "errata_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_replies" ADD CONSTRAINT "meeting_replies_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_replies" ADD CONSTRAINT "meeting_replies_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_charter_id_charters_id_fk" FOREIGN KEY ("charter_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_revisions" ADD CONSTRAINT "minutes_revisions_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_revisions" ADD CONSTRAINT "minutes_revisions_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_identities" ADD CONSTRAINT "agency_identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_steps" ADD CONSTRAINT "sign_in_steps_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_role_grants" ADD CONSTRAINT "site_role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_events" ADD CONSTRAINT "agreement_events_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_events" ADD CONSTRAINT "agreement_events_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_events" ADD CONSTRAINT "agreement_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_events" ADD CONSTRAINT "agreement_events_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_summaries" ADD CONSTRAINT "comment_summaries_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_summaries" ADD CONSTRAINT "comment_summaries_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_moderated_by_people_id_fk" FOREIGN KEY ("moderated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_reviews" ADD CONSTRAINT "decision_reviews_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_reviews" ADD CONSTRAINT "decision_reviews_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_supersessions" ADD CONSTRAINT "decision_supersessions_superseded_id_decisions_id_fk" FOREIGN KEY ("superseded_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_supersessions" ADD CONSTRAINT "decision_supersessions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_supersessions" ADD CONSTRAINT "decision_supersessions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_policy_version_id_policy_versions_id_fk" FOREIGN KEY ("policy_version_id") REFERENCES "public"."policy_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_charter_id_charters_id_fk" FOREIGN KEY ("charter_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extensions" ADD CONSTRAINT "proposal_extensions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extensions" ADD CONSTRAINT "proposal_extensions_extended_by_people_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_charter_id_charters_id_fk" FOREIGN KEY ("charter_id") REFERENCES "public"."charters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_charter_draft_id_charter_drafts_id_fk" FOREIGN KEY ("charter_draft_id") REFERENCES "public"."charter_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosed_tables" ADD CONSTRAINT "disclosed_tables_release_table_id_release_tables_id_fk" FOREIGN KEY ("release_table_id") REFERENCES "public"."release_tables"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_ledger" ADD CONSTRAINT "disclosure_ledger_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_ledger" ADD CONSTRAINT "disclosure_ledger_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_reports" ADD CONSTRAINT "gate_reports_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "raw_tables" ADD CONSTRAINT "raw_tables_release_table_id_release_tables_id_fk" FOREIGN KEY ("release_table_id") REFERENCES "public"."release_tables"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plan_moves" ADD CONSTRAINT "release_plan_moves_plan_id_release_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."release_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_planned_by_people_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_tables" ADD CONSTRAINT "release_tables_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_tables" ADD CONSTRAINT "release_tables_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_tables" ADD CONSTRAINT "release_tables_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_delegate_id_people_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_alternate_id_people_id_fk" FOREIGN KEY ("alternate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_handovers" ADD CONSTRAINT "seat_handovers_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_holders" ADD CONSTRAINT "seat_holders_seat_id_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_holders" ADD CONSTRAINT "seat_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_partners" ADD CONSTRAINT "statement_partners_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_partners" ADD CONSTRAINT "statement_partners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_seq" ON "activity" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "activity_subject" ON "activity" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "activity_at" ON "activity" USING btree ("at");--> statement-breakpoint
CREATE INDEX "activity_actor" ON "activity" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "activity_body" ON "activity" USING btree ("body_id","seq");--> statement-breakpoint
CREATE INDEX "activity_by_role" ON "activity" USING btree ("by_role","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_documents_version" ON "agreement_documents" USING btree ("version");--> statement-breakpoint
CREATE INDEX "governance_notices_effect" ON "governance_notices" USING btree ("takes_effect_on");--> statement-breakpoint
CREATE INDEX "signatories_organisation" ON "signatories" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bodies_slug" ON "bodies" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "body_offices_body" ON "body_offices" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "body_offices_person" ON "body_offices" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "charter_drafts_body" ON "charter_drafts" USING btree ("body_id","drafted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "charters_version" ON "charters" USING btree ("body_id","version");--> statement-breakpoint
CREATE INDEX "standing_items_body" ON "standing_items" USING btree ("body_id","position");--> statement-breakpoint
CREATE INDEX "submission_messages_thread" ON "submission_messages" USING btree ("submission_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_code" ON "submissions" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "submissions_received" ON "submissions" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "submissions_matter" ON "submissions" USING btree ("matter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "services_slug" ON "services" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_copies_recipient" ON "edition_copies" USING btree ("issue_id","subscription_id");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_copies_token" ON "edition_copies" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "edition_issues_period" ON "edition_issues" USING btree ("audience","frequency","period");--> statement-breakpoint
CREATE INDEX "edition_issues_compiled" ON "edition_issues" USING btree ("compiled_at");--> statement-breakpoint
CREATE INDEX "edition_items_issue" ON "edition_items" USING btree ("issue_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "subscriptions_address" ON "subscriptions" USING btree ("email","audience");--> statement-breakpoint
CREATE INDEX "subscriptions_person" ON "subscriptions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "evaluation_changes_question" ON "evaluation_changes" USING btree ("question_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_questions_number" ON "evaluation_questions" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_reports_slug" ON "evaluation_reports" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "evaluation_reports_due" ON "evaluation_reports" USING btree ("response_due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_figure" ON "evidence" USING btree ("place","period","measure");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_slug" ON "evidence" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "evidence_design" ON "evidence" USING btree ("design_kind");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_citations_text" ON "evidence_citations" USING btree ("evidence_id","kind","key");--> statement-breakpoint
CREATE INDEX "evidence_revisions_entry" ON "evidence_revisions" USING btree ("evidence_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_supersessions_pair" ON "evidence_supersessions" USING btree ("earlier_id","later_id");--> statement-breakpoint
CREATE INDEX "evidence_supersessions_later" ON "evidence_supersessions" USING btree ("later_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_submissions_version" ON "feed_submissions" USING btree ("feed_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_promise" ON "feeds" USING btree ("measure_id","organisation_id","period");--> statement-breakpoint
CREATE INDEX "feeds_due" ON "feeds" USING btree ("due_on");--> statement-breakpoint
CREATE INDEX "standing_promises_measure" ON "standing_promises" USING btree ("measure_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_created" ON "invitations" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "job_slots_slot" ON "job_slots" USING btree ("job","slot");--> statement-breakpoint
CREATE INDEX "matter_comments_matter" ON "matter_comments" USING btree ("matter_id","written_at");--> statement-breakpoint
CREATE INDEX "matter_movements_matter" ON "matter_movements" USING btree ("matter_id","moved_at");--> statement-breakpoint
CREATE UNIQUE INDEX "matter_subscriptions_once" ON "matter_subscriptions" USING btree ("matter_id","person_id");--> statement-breakpoint
CREATE INDEX "matter_subscriptions_person" ON "matter_subscriptions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "matters_number" ON "matters" USING btree ("number");--> statement-breakpoint
CREATE INDEX "matters_body" ON "matters" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "matters_opened" ON "matters" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "matters_merged" ON "matters" USING btree ("merged_into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_versions_version" ON "measure_versions" USING btree ("measure_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "measures_slug" ON "measures" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "taxonomy_codes_code" ON "taxonomy_codes" USING btree ("dimension","code");--> statement-breakpoint
CREATE INDEX "actions_body" ON "actions" USING btree ("body_id","due_on");--> statement-breakpoint
CREATE INDEX "actions_organisation" ON "actions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "actions_position" ON "actions" USING btree ("position_id");--> statement-breakpoint
CREATE INDEX "agenda_items_meeting" ON "agenda_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "amendments_meeting" ON "amendments" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "errata_meeting" ON "errata" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meetings_body" ON "meetings" USING btree ("body_id","starts_at");--> statement-breakpoint
CREATE INDEX "meetings_starts" ON "meetings" USING btree ("starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "minutes_revisions_version" ON "minutes_revisions" USING btree ("agenda_item_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_changes_revision" ON "organisation_changes" USING btree ("organisation_id","revision");--> statement-breakpoint
CREATE INDEX "organisation_closures_organisation" ON "organisation_closures" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_contacts_role" ON "organisation_contacts" USING btree ("organisation_id","role");--> statement-breakpoint
CREATE INDEX "organisation_contacts_person" ON "organisation_contacts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "organisation_names_organisation" ON "organisation_names" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_names_slug" ON "organisation_names" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "organisation_proposals_organisation" ON "organisation_proposals" USING btree ("organisation_id","proposed_at");--> statement-breakpoint
CREATE INDEX "organisation_proposals_settled" ON "organisation_proposals" USING btree ("settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_slug" ON "organisations" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_dedupe" ON "outbox" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("status","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "address_changes_token" ON "address_changes" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_identities_subject" ON "agency_identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_identities_person" ON "agency_identities" USING btree ("person_id","issuer");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_code" ON "recovery_codes" USING btree ("person_id","code_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_links_token" ON "sign_in_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_links_person" ON "sign_in_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_steps_person" ON "sign_in_steps" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "site_role_grants_person" ON "site_role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_events_seq" ON "agreement_events" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "agreement_events_policy" ON "agreement_events" USING btree ("policy_id","organisation_id");--> statement-breakpoint
CREATE INDEX "agreement_events_holds" ON "agreement_events" USING btree ("holds_from","seq");--> statement-breakpoint
CREATE INDEX "agreement_events_organisation" ON "agreement_events" USING btree ("organisation_id","policy_id");--> statement-breakpoint
CREATE INDEX "agreement_events_version" ON "agreement_events" USING btree ("policy_version_id");--> statement-breakpoint
CREATE INDEX "agreement_events_kind" ON "agreement_events" USING btree ("kind");--> statement-breakpoint
CREATE UNIQUE INDEX "policies_slug" ON "policies" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_version" ON "policy_versions" USING btree ("policy_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "comment_summaries_proposal" ON "comment_summaries" USING btree ("proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_comments_ordinal" ON "proposal_comments" USING btree ("proposal_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_comments_form" ON "proposal_comments" USING btree ("form_hash");--> statement-breakpoint
CREATE INDEX "proposal_comments_waiting" ON "proposal_comments" USING btree ("moderated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_reviews_due" ON "decision_reviews" USING btree ("decision_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_supersessions_superseded" ON "decision_supersessions" USING btree ("superseded_id");--> statement-breakpoint
CREATE INDEX "decision_supersessions_decision" ON "decision_supersessions" USING btree ("decision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_number" ON "decisions" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_proposal" ON "decisions" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "decisions_decided" ON "decisions" USING btree ("decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "positions_ordinal" ON "positions" USING btree ("proposal_id","organisation_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_extensions_former" ON "proposal_extensions" USING btree ("proposal_id","former_closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_number" ON "proposals" USING btree ("number");--> statement-breakpoint
CREATE INDEX "proposals_body" ON "proposals" USING btree ("body_id","closes_at");--> statement-breakpoint
CREATE INDEX "proposals_preceding" ON "proposals" USING btree ("preceding_id");--> statement-breakpoint
CREATE INDEX "disclosure_ledger_measure" ON "disclosure_ledger" USING btree ("measure_id","period");--> statement-breakpoint
CREATE INDEX "release_plan_moves_plan" ON "release_plan_moves" USING btree ("plan_id","moved_at");--> statement-breakpoint
CREATE INDEX "release_plans_day" ON "release_plans" USING btree ("planned_on");--> statement-breakpoint
CREATE UNIQUE INDEX "release_plans_release" ON "release_plans" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "release_tables_release" ON "release_tables" USING btree ("release_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_slug" ON "releases" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "releases_published" ON "releases" USING btree ("published_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reminders_key" ON "reminders" USING btree ("key");--> statement-breakpoint
CREATE INDEX "seat_handovers_seat" ON "seat_handovers" USING btree ("seat_id","starts_on");--> statement-breakpoint
CREATE INDEX "seat_holders_seat" ON "seat_holders" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "seat_holders_person" ON "seat_holders" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "seats_body" ON "seats" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "seats_organisation" ON "seats" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_partners_once" ON "statement_partners" USING btree ("statement_id","version","organisation_id");--> statement-breakpoint
CREATE INDEX "statement_partners_organisation" ON "statement_partners" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_sign_offs_ordinal" ON "statement_sign_offs" USING btree ("statement_id","version","organisation_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_texts_version" ON "statement_texts" USING btree ("statement_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_number" ON "statements" USING btree ("number");--> statement-breakpoint
CREATE INDEX "statements_body" ON "statements" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "statements_decision" ON "statements" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "statements_released" ON "statements" USING btree ("released_at");