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
CREATE INDEX `statements_released` ON `statements` (`released_at`);--> statement-breakpoint
ALTER TABLE `matters` ADD `opened_for_body_id` text REFERENCES bodies(id);--> statement-breakpoint
ALTER TABLE `matters` ADD `acknowledge_by` text;--> statement-breakpoint
ALTER TABLE `matters` ADD `acknowledged_at` integer;--> statement-breakpoint
ALTER TABLE `matters` ADD `acknowledged_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `matters` ADD `sent_to` text;--> statement-breakpoint
ALTER TABLE `matters` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `matters` ADD `merged_at` integer;--> statement-breakpoint
ALTER TABLE `matters` ADD `merged_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `matters` ADD `merge_reason` text;--> statement-breakpoint
ALTER TABLE `matters` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `matters_merged` ON `matters` (`merged_into_id`);