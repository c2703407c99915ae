CREATE TABLE `activity_head` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE `term_warnings` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`seat_id` text,
	`warned_at` integer NOT NULL,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `term_warnings_key` ON `term_warnings` (`key`);--> statement-breakpoint
CREATE TABLE `setup_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`answers` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `activity` ADD `by_role` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `actor_salt` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `actor_digest` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `activity` ADD `facts_salt` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `facts_digest` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `activity` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `activity_actor` ON `activity` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `activity_body` ON `activity` (`body_id`,`seq`);--> statement-breakpoint
CREATE INDEX `activity_by_role` ON `activity` (`by_role`,`seq`);--> statement-breakpoint
ALTER TABLE `bodies` ADD `end_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `bodies` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `charters` ADD `items` text;--> statement-breakpoint
ALTER TABLE `seats` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `answer_read_at` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `merged_on` text;--> statement-breakpoint
ALTER TABLE `signatories` ADD `document_id` text REFERENCES agreement_documents(id);--> statement-breakpoint
ALTER TABLE `signatories` ADD `withdrawal_given_on` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `authenticated_at` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `last_seen_at` integer;--> statement-breakpoint
ALTER TABLE `sign_in_links` ADD `browser_hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `decisions` ADD `charter_id` text REFERENCES charters(id);--> statement-breakpoint
ALTER TABLE `proposals` ADD `charter_draft_id` text REFERENCES charter_drafts(id);--> statement-breakpoint
ALTER TABLE `site` ADD `withdrawal_notice_days` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `governance_notice_days` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `holidays` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `site` ADD `require_second_factor` integer DEFAULT false NOT NULL;