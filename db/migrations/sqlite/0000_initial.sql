CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`body_id` text,
	`visibility` text NOT NULL,
	`facts` text NOT NULL,
	`by_role` text,
	`actor_salt` text,
	`actor_digest` text DEFAULT '' NOT NULL,
	`facts_salt` text,
	`facts_digest` text DEFAULT '' NOT NULL,
	`hash` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_seq` ON `activity` (`seq`);--> statement-breakpoint
CREATE INDEX `activity_subject` ON `activity` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `activity_at` ON `activity` (`at`);--> statement-breakpoint
CREATE INDEX `activity_actor` ON `activity` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `activity_body` ON `activity` (`body_id`,`seq`);--> statement-breakpoint
CREATE INDEX `activity_by_role` ON `activity` (`by_role`,`seq`);--> statement-breakpoint
CREATE TABLE `activity_head` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `agreement_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`effective_on` text NOT NULL,
	`decision_number` text,
	`notice_days` integer,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_documents_version` ON `agreement_documents` (`version`);--> statement-breakpoint
CREATE TABLE `governance_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`body_id` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`takes_effect_on` text NOT NULL,
	`notice_days` integer NOT NULL,
	`announced_at` integer NOT NULL,
	`announced_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawal_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`announced_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `governance_notices_effect` ON `governance_notices` (`takes_effect_on`);--> statement-breakpoint
CREATE TABLE `signatories` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`document` text NOT NULL,
	`document_id` text,
	`signed_on` text NOT NULL,
	`signed_by` text NOT NULL,
	`terms` text DEFAULT '' NOT NULL,
	`jurisdictions` text NOT NULL,
	`withdrawn_on` text,
	`withdrawal_given_on` text,
	`withdrawal_reason` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `agreement_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signatories_organisation` ON `signatories` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`visibility` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`end_reason` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_slug` ON `bodies` (`slug`);--> statement-breakpoint
CREATE TABLE `body_offices` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`office` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `body_offices_body` ON `body_offices` (`body_id`);--> statement-breakpoint
CREATE INDEX `body_offices_person` ON `body_offices` (`person_id`);--> statement-breakpoint
CREATE TABLE `charter_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`based_on_id` text NOT NULL,
	`purpose` text NOT NULL,
	`decision_rule` text NOT NULL,
	`quorum_share` real NOT NULL,
	`required_sectors` text NOT NULL,
	`cadence` text DEFAULT '' NOT NULL,
	`notice_days` integer NOT NULL,
	`amendment_days` integer NOT NULL,
	`items` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`drafted_at` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`discarded_at` integer,
	`discarded_by` text,
	`charter_id` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`based_on_id`) REFERENCES `charters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`discarded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charter_id`) REFERENCES `charters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `charter_drafts_body` ON `charter_drafts` (`body_id`,`drafted_at`);--> statement-breakpoint
CREATE TABLE `charters` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`version` integer NOT NULL,
	`purpose` text NOT NULL,
	`decision_rule` text NOT NULL,
	`quorum_share` real NOT NULL,
	`required_sectors` text NOT NULL,
	`cadence` text DEFAULT '' NOT NULL,
	`notice_days` integer NOT NULL,
	`amendment_days` integer NOT NULL,
	`adopted_on` text NOT NULL,
	`items` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `charters_version` ON `charters` (`body_id`,`version`);--> statement-breakpoint
CREATE TABLE `standing_items` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`minutes` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_items_body` ON `standing_items` (`body_id`,`position`);--> statement-breakpoint
CREATE TABLE `submission_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`sender` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submission_messages_thread` ON `submission_messages` (`submission_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`code_hash` text NOT NULL,
	`area` text DEFAULT '' NOT NULL,
	`time_band` text DEFAULT 'any-time' NOT NULL,
	`text` text NOT NULL,
	`public_text` text,
	`locale` text NOT NULL,
	`notice_email` text,
	`received_at` integer NOT NULL,
	`acknowledged_at` integer,
	`read_by` text NOT NULL,
	`answer_by` text NOT NULL,
	`about_release` text,
	`matter_id` text,
	`routed_at` integer,
	`routed_by` text,
	`routed_to_body_id` text,
	`declined_at` integer,
	`decline_reason` text,
	`answer_read_at` integer,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`routed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`routed_to_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_code` ON `submissions` (`code_hash`);--> statement-breakpoint
CREATE INDEX `submissions_received` ON `submissions` (`received_at`);--> statement-breakpoint
CREATE INDEX `submissions_matter` ON `submissions` (`matter_id`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`what` text NOT NULL,
	`for_whom` text NOT NULL,
	`conditions` text DEFAULT '' NOT NULL,
	`abstinence_required` integer DEFAULT false NOT NULL,
	`walk_in` integer DEFAULT false NOT NULL,
	`languages` text NOT NULL,
	`openings` text NOT NULL,
	`place` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`verified_on` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_slug` ON `services` (`slug`);--> statement-breakpoint
CREATE TABLE `edition_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`subscription_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `edition_issues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subscription_id`) REFERENCES `subscriptions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_copies_recipient` ON `edition_copies` (`issue_id`,`subscription_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `edition_copies_token` ON `edition_copies` (`token_hash`);--> statement-breakpoint
CREATE TABLE `edition_issues` (
	`id` text PRIMARY KEY NOT NULL,
	`audience` text NOT NULL,
	`frequency` text NOT NULL,
	`period` text NOT NULL,
	`number` integer NOT NULL,
	`covers_from` integer NOT NULL,
	`covers_to` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`compiled_at` integer NOT NULL,
	`held_at` integer,
	`released_at` integer,
	`released_by` text,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_issues_period` ON `edition_issues` (`audience`,`frequency`,`period`);--> statement-breakpoint
CREATE INDEX `edition_issues_compiled` ON `edition_issues` (`compiled_at`);--> statement-breakpoint
CREATE TABLE `edition_items` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`section` text NOT NULL,
	`position` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `edition_issues`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_items_issue` ON `edition_items` (`issue_id`,`position`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`audience` text NOT NULL,
	`frequency` text DEFAULT 'weekly' NOT NULL,
	`locale` text NOT NULL,
	`person_id` text,
	`confirm_token_hash` text,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_address` ON `subscriptions` (`email`,`audience`);--> statement-breakpoint
CREATE INDEX `subscriptions_person` ON `subscriptions` (`person_id`);--> statement-breakpoint
CREATE TABLE `evaluation_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`kind` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `evaluation_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evaluation_changes_question` ON `evaluation_changes` (`question_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `evaluation_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`fixed_on` text NOT NULL,
	`fixed_at` integer NOT NULL,
	`fixed_by` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fixed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evaluation_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`question` text NOT NULL,
	`measure_ids` text NOT NULL,
	`sources` text NOT NULL,
	`owner_organisation_id` text,
	`owner_role` text DEFAULT '' NOT NULL,
	`frequency` text NOT NULL,
	`method` text NOT NULL,
	`success` text NOT NULL,
	`drafted_at` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`dropped_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_questions_number` ON `evaluation_questions` (`number`);--> statement-breakpoint
CREATE TABLE `evaluation_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`author` text NOT NULL,
	`covers` text NOT NULL,
	`text` text NOT NULL,
	`digest` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`response_due_on` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_reports_slug` ON `evaluation_reports` (`slug`);--> statement-breakpoint
CREATE INDEX `evaluation_reports_due` ON `evaluation_reports` (`response_due_on`);--> statement-breakpoint
CREATE TABLE `evaluation_responses` (
	`report_id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`text` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `evaluation_reports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text DEFAULT '' NOT NULL,
	`place` text NOT NULL,
	`period` text NOT NULL,
	`measure` text NOT NULL,
	`value` text NOT NULL,
	`source` text NOT NULL,
	`source_address` text DEFAULT '' NOT NULL,
	`definition` text DEFAULT '' NOT NULL,
	`design_kind` text DEFAULT 'not-said' NOT NULL,
	`design` text DEFAULT '' NOT NULL,
	`sample_size` text DEFAULT '' NOT NULL,
	`caveat` text DEFAULT '' NOT NULL,
	`added_on` text NOT NULL,
	`added_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_figure` ON `evidence` (`place`,`period`,`measure`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_slug` ON `evidence` (`slug`);--> statement-breakpoint
CREATE INDEX `evidence_design` ON `evidence` (`design_kind`);--> statement-breakpoint
CREATE TABLE `evidence_citations` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`cited_at` integer NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_citations_text` ON `evidence_citations` (`evidence_id`,`kind`,`key`);--> statement-breakpoint
CREATE TABLE `evidence_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`value` text NOT NULL,
	`caveat` text NOT NULL,
	`words` text,
	`reason` text DEFAULT '' NOT NULL,
	`replaced_by` text,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_revisions_entry` ON `evidence_revisions` (`evidence_id`);--> statement-breakpoint
CREATE TABLE `evidence_supersessions` (
	`id` text PRIMARY KEY NOT NULL,
	`earlier_id` text NOT NULL,
	`later_id` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`earlier_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`later_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_supersessions_pair` ON `evidence_supersessions` (`earlier_id`,`later_id`);--> statement-breakpoint
CREATE INDEX `evidence_supersessions_later` ON `evidence_supersessions` (`later_id`);--> statement-breakpoint
CREATE TABLE `feed_counts` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `feed_submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `feed_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`version` integer NOT NULL,
	`measure_version` integer NOT NULL,
	`reason` text NOT NULL,
	`way` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`submitted_by` text NOT NULL,
	FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_submissions_version` ON `feed_submissions` (`feed_id`,`version`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`period` text NOT NULL,
	`due_on` text NOT NULL,
	`supplied_at` integer,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_promise` ON `feeds` (`measure_id`,`organisation_id`,`period`);--> statement-breakpoint
CREATE INDEX `feeds_due` ON `feeds` (`due_on`);--> statement-breakpoint
CREATE TABLE `standing_promises` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`frequency` text NOT NULL,
	`due_days` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_promises_measure` ON `standing_promises` (`measure_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`organisation_id` text,
	`seat_id` text,
	`seat_role` text,
	`site_role` text,
	`token_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_created` ON `invitations` (`created_at`);--> statement-breakpoint
CREATE TABLE `job_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`slot` text NOT NULL,
	`holder` text NOT NULL,
	`lease_until` integer NOT NULL,
	`done_at` integer,
	`error` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_slots_slot` ON `job_slots` (`job`,`slot`);--> statement-breakpoint
CREATE TABLE `matter_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`text` text NOT NULL,
	`visibility` text NOT NULL,
	`body_id` text,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `matter_comments_matter` ON `matter_comments` (`matter_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `matter_movements` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`from_body_id` text,
	`to_body_id` text NOT NULL,
	`reason` text NOT NULL,
	`moved_at` integer NOT NULL,
	`moved_by` text NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `matter_movements_matter` ON `matter_movements` (`matter_id`,`moved_at`);--> statement-breakpoint
CREATE TABLE `matter_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`matter_id` text NOT NULL,
	`person_id` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matter_subscriptions_once` ON `matter_subscriptions` (`matter_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `matter_subscriptions_person` ON `matter_subscriptions` (`person_id`);--> statement-breakpoint
CREATE TABLE `matters` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body_id` text,
	`arrived_at` integer,
	`visibility` text NOT NULL,
	`reason_code` text,
	`opened_at` integer NOT NULL,
	`opened_by` text NOT NULL,
	`opened_for_body_id` text,
	`due_on` text NOT NULL,
	`acknowledge_by` text,
	`acknowledged_at` integer,
	`acknowledged_by` text,
	`answer_kind` text,
	`answer` text,
	`planned_on` text,
	`sent_to` text,
	`answered_at` integer,
	`answered_by` text,
	`archived_at` integer,
	`merged_into_id` text,
	`merged_at` integer,
	`merged_by` text,
	`merge_reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_for_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matters_number` ON `matters` (`number`);--> statement-breakpoint
CREATE INDEX `matters_body` ON `matters` (`body_id`);--> statement-breakpoint
CREATE INDEX `matters_opened` ON `matters` (`opened_at`);--> statement-breakpoint
CREATE INDEX `matters_merged` ON `matters` (`merged_into_id`);--> statement-breakpoint
CREATE TABLE `measure_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`measure_id` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`unit` text NOT NULL,
	`numerator` text NOT NULL,
	`denominator` text NOT NULL,
	`dimensions` text NOT NULL,
	`caveat` text NOT NULL,
	`reason` text NOT NULL,
	`replaced_at` integer NOT NULL,
	`replaced_by` text,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measure_versions_version` ON `measure_versions` (`measure_id`,`version`);--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`unit` text NOT NULL,
	`statistic` text DEFAULT 'people' NOT NULL,
	`kind` text DEFAULT 'count' NOT NULL,
	`numerator` text DEFAULT '' NOT NULL,
	`denominator` text DEFAULT '' NOT NULL,
	`dimensions` text DEFAULT '[]' NOT NULL,
	`goal` text DEFAULT 'none' NOT NULL,
	`caveat` text DEFAULT '' NOT NULL,
	`organisation_id` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`version_since` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `measures_slug` ON `measures` (`slug`);--> statement-breakpoint
CREATE TABLE `taxonomy_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`dimension` text NOT NULL,
	`code` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `taxonomy_codes_code` ON `taxonomy_codes` (`dimension`,`code`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`meeting_id` text,
	`agenda_item_id` text,
	`position_id` text,
	`title` text NOT NULL,
	`organisation_id` text NOT NULL,
	`owner_id` text,
	`due_on` text NOT NULL,
	`visibility` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	`done_note` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`position_id`) REFERENCES `positions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`done_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `actions_body` ON `actions` (`body_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `actions_organisation` ON `actions` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `actions_position` ON `actions` (`position_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`minutes` integer NOT NULL,
	`presenter` text DEFAULT '' NOT NULL,
	`paper` text DEFAULT '' NOT NULL,
	`visibility` text NOT NULL,
	`reason_code` text,
	`source` text DEFAULT 'none' NOT NULL,
	`matter_id` text,
	`proposal_id` text,
	`placed_by` text NOT NULL,
	`placed_at` integer NOT NULL,
	`is_late` integer DEFAULT false NOT NULL,
	`removed_at` integer,
	`removal_reason` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_items_meeting` ON `agenda_items` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `amendments` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`text` text NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `amendments_meeting` ON `amendments` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`meeting_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`status` text NOT NULL,
	`represented` text DEFAULT '' NOT NULL,
	`taken_at` integer NOT NULL,
	`taken_by` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `organisation_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `errata` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`text` text NOT NULL,
	`entered_at` integer NOT NULL,
	`entered_by` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `errata_meeting` ON `errata` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_replies` (
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reply` text NOT NULL,
	`replied_at` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `person_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`charter_id` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`duration_minutes` integer NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`dial_in` text DEFAULT '' NOT NULL,
	`visibility` text NOT NULL,
	`reason_code` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`published_at` integer,
	`locked_at` integer,
	`opened_at` integer,
	`closed_at` integer,
	`circulated_at` integer,
	`amend_by` text,
	`approved_at` integer,
	`approved_by` text,
	`approval_note` text,
	`cancelled_at` integer,
	`cancellation_reason` text,
	`calendar_sequence` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charter_id`) REFERENCES `charters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meetings_body` ON `meetings` (`body_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_starts` ON `meetings` (`starts_at`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`agenda_item_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`matters` integer,
	`version` integer NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `minutes_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_revisions_version` ON `minutes_revisions` (`agenda_item_id`,`version`);--> statement-breakpoint
CREATE TABLE `organisation_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`revision` integer NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`proposal_id` text,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_changes_revision` ON `organisation_changes` (`organisation_id`,`revision`);--> statement-breakpoint
CREATE TABLE `organisation_closures` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`into_id` text,
	`closed_on` text NOT NULL,
	`travel` text NOT NULL,
	`closed_at` integer NOT NULL,
	`closed_by` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_closures_organisation` ON `organisation_closures` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `organisation_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text NOT NULL,
	`person_id` text NOT NULL,
	`name_public` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_contacts_role` ON `organisation_contacts` (`organisation_id`,`role`);--> statement-breakpoint
CREATE INDEX `organisation_contacts_person` ON `organisation_contacts` (`person_id`);--> statement-breakpoint
CREATE TABLE `organisation_names` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`until` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_names_organisation` ON `organisation_names` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `organisation_names_slug` ON `organisation_names` (`slug`);--> statement-breakpoint
CREATE TABLE `organisation_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`base` text NOT NULL,
	`proposed` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`outcome` text,
	`reason` text DEFAULT '' NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `organisation_proposals_organisation` ON `organisation_proposals` (`organisation_id`,`proposed_at`);--> statement-breakpoint
CREATE INDEX `organisation_proposals_settled` ON `organisation_proposals` (`settled_at`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	`jurisdiction` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`independent_of_police` integer NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	`merged_into_id` text,
	`merged_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`to_address` text NOT NULL,
	`to_name` text DEFAULT '' NOT NULL,
	`person_id` text,
	`locale` text NOT NULL,
	`template` text NOT NULL,
	`props` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer NOT NULL,
	`lease_until` integer,
	`sent_at` integer,
	`last_error` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`next_at`);--> statement-breakpoint
CREATE TABLE `address_changes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_changes_token` ON `address_changes` (`token_hash`);--> statement-breakpoint
CREATE TABLE `agency_identities` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agency_identities_subject` ON `agency_identities` (`issuer`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `agency_identities_person` ON `agency_identities` (`person_id`,`issuer`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`person_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`role` text DEFAULT 'staff' NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`challenge` text NOT NULL,
	`person_id` text,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`credential_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer DEFAULT 0 NOT NULL,
	`transports` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkeys_credential` ON `passkeys` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`display_name` text,
	`title` text DEFAULT '' NOT NULL,
	`phone` text,
	`phone_shown` integer DEFAULT false NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_code` ON `recovery_codes` (`person_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`person_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	`authenticated_at` integer,
	`last_seen_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`browser_hash` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_links_token` ON `sign_in_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_links_person` ON `sign_in_links` (`person_id`);--> statement-breakpoint
CREATE TABLE `sign_in_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`way` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_in_steps_person` ON `sign_in_steps` (`person_id`);--> statement-breakpoint
CREATE TABLE `site_keys` (
	`purpose` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `site_role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `site_role_grants_person` ON `site_role_grants` (`person_id`);--> statement-breakpoint
CREATE TABLE `agreement_events` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`policy_id` text NOT NULL,
	`policy_version_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`jurisdiction` text,
	`kind` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`holds_from` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`position_id` text,
	`channel` text DEFAULT 'portal' NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_events_seq` ON `agreement_events` (`seq`);--> statement-breakpoint
CREATE INDEX `agreement_events_policy` ON `agreement_events` (`policy_id`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `agreement_events_holds` ON `agreement_events` (`holds_from`,`seq`);--> statement-breakpoint
CREATE INDEX `agreement_events_organisation` ON `agreement_events` (`organisation_id`,`policy_id`);--> statement-breakpoint
CREATE INDEX `agreement_events_version` ON `agreement_events` (`policy_version_id`);--> statement-breakpoint
CREATE INDEX `agreement_events_kind` ON `agreement_events` (`kind`);--> statement-breakpoint
CREATE TABLE `policies` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`body_id` text NOT NULL,
	`visibility` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policies_slug` ON `policies` (`slug`);--> statement-breakpoint
CREATE TABLE `policy_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`policy_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`effective_on` text NOT NULL,
	`adopted_at` integer NOT NULL,
	`applies_in` text,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_versions_version` ON `policy_versions` (`policy_id`,`version`);--> statement-breakpoint
CREATE TABLE `comment_summaries` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`text` text NOT NULL,
	`tally` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_summaries_proposal` ON `comment_summaries` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `proposal_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`leaning` text NOT NULL,
	`text` text NOT NULL,
	`locale` text NOT NULL,
	`received_at` integer NOT NULL,
	`form_hash` text NOT NULL,
	`moderated_at` integer,
	`moderated_by` text,
	`redactions` integer DEFAULT 0 NOT NULL,
	`withheld_for` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moderated_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_comments_ordinal` ON `proposal_comments` (`proposal_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_comments_form` ON `proposal_comments` (`form_hash`);--> statement-breakpoint
CREATE INDEX `proposal_comments_waiting` ON `proposal_comments` (`moderated_at`);--> statement-breakpoint
CREATE TABLE `decision_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`due_on` text NOT NULL,
	`result` text NOT NULL,
	`note` text NOT NULL,
	`next_review_on` text,
	`reviewed_at` integer NOT NULL,
	`reviewed_by` text NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_reviews_due` ON `decision_reviews` (`decision_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `decision_supersessions` (
	`id` text PRIMARY KEY NOT NULL,
	`superseded_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`superseded_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_supersessions_superseded` ON `decision_supersessions` (`superseded_id`);--> statement-breakpoint
CREATE INDEX `decision_supersessions_decision` ON `decision_supersessions` (`decision_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`proposal_id` text NOT NULL,
	`body_id` text NOT NULL,
	`rule` text NOT NULL,
	`outcome` text NOT NULL,
	`explanation` text NOT NULL,
	`statement` text NOT NULL,
	`effective_on` text,
	`review_on` text,
	`policy_version_id` text,
	`charter_id` text,
	`decided_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_version_id`) REFERENCES `policy_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charter_id`) REFERENCES `charters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_number` ON `decisions` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_proposal` ON `decisions` (`proposal_id`);--> statement-breakpoint
CREATE INDEX `decisions_decided` ON `decisions` (`decided_at`);--> statement-breakpoint
CREATE TABLE `positions` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`stance` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`channel` text NOT NULL,
	`given_by` text,
	`recorded_by` text NOT NULL,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`given_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `positions_ordinal` ON `positions` (`proposal_id`,`organisation_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `proposal_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`former_closes_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`reason` text NOT NULL,
	`extended_at` integer NOT NULL,
	`extended_by` text NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`extended_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_extensions_former` ON `proposal_extensions` (`proposal_id`,`former_closes_at`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`body_id` text NOT NULL,
	`charter_id` text NOT NULL,
	`template` text,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`rationale` text DEFAULT '' NOT NULL,
	`policy_id` text,
	`policy_text` text,
	`charter_draft_id` text,
	`jurisdictions` text NOT NULL,
	`matter_id` text,
	`visibility` text NOT NULL,
	`reason_code` text,
	`hidden_until_closing` integer DEFAULT false NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`drafted_at` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	`withdrawn_at` integer,
	`withdrawal_reason` text,
	`ended_as` text,
	`comments_close_at` integer,
	`preceding_id` text,
	`preceding_link` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charter_id`) REFERENCES `charters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`policy_id`) REFERENCES `policies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`charter_draft_id`) REFERENCES `charter_drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_number` ON `proposals` (`number`);--> statement-breakpoint
CREATE INDEX `proposals_body` ON `proposals` (`body_id`,`closes_at`);--> statement-breakpoint
CREATE INDEX `proposals_preceding` ON `proposals` (`preceding_id`);--> statement-breakpoint
CREATE TABLE `disclosed_tables` (
	`release_table_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`release_table_id`) REFERENCES `release_tables`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `disclosure_ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`measure_id` text NOT NULL,
	`period` text NOT NULL,
	`cell_id` text NOT NULL,
	`shown_value` integer,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosure_ledger_measure` ON `disclosure_ledger` (`measure_id`,`period`);--> statement-breakpoint
CREATE TABLE `gate_reports` (
	`release_id` text PRIMARY KEY NOT NULL,
	`report` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `raw_tables` (
	`release_table_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`release_table_id`) REFERENCES `release_tables`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `release_plan_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`former_day` text NOT NULL,
	`new_day` text NOT NULL,
	`reason` text NOT NULL,
	`moved_at` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `release_plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_plan_moves_plan` ON `release_plan_moves` (`plan_id`,`moved_at`);--> statement-breakpoint
CREATE TABLE `release_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`period` text NOT NULL,
	`planned_on` text NOT NULL,
	`planned_at` integer NOT NULL,
	`planned_by` text NOT NULL,
	`dropped_at` integer,
	`drop_reason` text DEFAULT '' NOT NULL,
	`release_id` text,
	FOREIGN KEY (`planned_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_plans_day` ON `release_plans` (`planned_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `release_plans_release` ON `release_plans` (`release_id`);--> statement-breakpoint
CREATE TABLE `release_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`release_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`measure_id` text NOT NULL,
	`measure_version` integer DEFAULT 1 NOT NULL,
	`recipe` text,
	`named` text DEFAULT '[]' NOT NULL,
	`chart` text DEFAULT 'bars' NOT NULL,
	`file_name` text DEFAULT '' NOT NULL,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`measure_id`) REFERENCES `measures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `release_tables_release` ON `release_tables` (`release_id`,`position`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`period` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`successes` text DEFAULT '' NOT NULL,
	`obstacles` text DEFAULT '' NOT NULL,
	`methods` text DEFAULT '' NOT NULL,
	`sources` text DEFAULT '' NOT NULL,
	`drafted_at` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`gated_at` integer,
	`gated_fingerprint` text,
	`reviewed_at` integer,
	`reviewed_by` text,
	`review_note` text DEFAULT '' NOT NULL,
	`published_at` integer,
	`published_by` text,
	`threshold` integer,
	`zeros` text,
	`revises` text,
	`revision_note` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawal_reason` text,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_slug` ON `releases` (`slug`);--> statement-breakpoint
CREATE INDEX `releases_published` ON `releases` (`published_at`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_key` ON `reminders` (`key`);--> statement-breakpoint
CREATE TABLE `seat_handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`seat_id` text NOT NULL,
	`delegate_id` text NOT NULL,
	`alternate_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delegate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`alternate_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seat_handovers_seat` ON `seat_handovers` (`seat_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `seat_holders` (
	`id` text PRIMARY KEY NOT NULL,
	`seat_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seat_holders_seat` ON `seat_holders` (`seat_id`);--> statement-breakpoint
CREATE INDEX `seat_holders_person` ON `seat_holders` (`person_id`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`observes` integer DEFAULT false NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seats_body` ON `seats` (`body_id`);--> statement-breakpoint
CREATE INDEX `seats_organisation` ON `seats` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`series` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `public_version` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setup_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`answers` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `site` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`programme_name` text NOT NULL,
	`coalition_name` text NOT NULL,
	`place` text NOT NULL,
	`time_zone` text NOT NULL,
	`locales` text NOT NULL,
	`terminology` text DEFAULT 'en-US' NOT NULL,
	`threshold` integer DEFAULT 11 NOT NULL,
	`zeros` text DEFAULT 'suppressible' NOT NULL,
	`insiders` text DEFAULT 'warn' NOT NULL,
	`acknowledge_working_days` integer DEFAULT 2 NOT NULL,
	`answer_working_days` integer DEFAULT 15 NOT NULL,
	`withdrawal_notice_days` integer DEFAULT 30 NOT NULL,
	`governance_notice_days` integer DEFAULT 30 NOT NULL,
	`holidays` text DEFAULT '[]' NOT NULL,
	`contact_email` text NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`require_second_factor` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `statement_partners` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`version` integer NOT NULL,
	`organisation_id` text NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_partners_once` ON `statement_partners` (`statement_id`,`version`,`organisation_id`);--> statement-breakpoint
CREATE INDEX `statement_partners_organisation` ON `statement_partners` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `statement_sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`version` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`signed_at` integer NOT NULL,
	`signed_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawal_reason` text,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_sign_offs_ordinal` ON `statement_sign_offs` (`statement_id`,`version`,`organisation_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `statement_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`statement_id` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`written_at` integer NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`statement_id`) REFERENCES `statements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_texts_version` ON `statement_texts` (`statement_id`,`version`);--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`body_id` text NOT NULL,
	`decision_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`drafted_at` integer NOT NULL,
	`drafted_by` text NOT NULL,
	`released_at` integer,
	`released_by` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawal_reason` text,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafted_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statements_number` ON `statements` (`number`);--> statement-breakpoint
CREATE INDEX `statements_body` ON `statements` (`body_id`);--> statement-breakpoint
CREATE INDEX `statements_decision` ON `statements` (`decision_id`);--> statement-breakpoint
CREATE INDEX `statements_released` ON `statements` (`released_at`);