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
CREATE TABLE `proposal_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`mark` text NOT NULL,
	`closes_at` integer NOT NULL,
	`reminded_at` integer NOT NULL,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_reminders_mark` ON `proposal_reminders` (`proposal_id`,`organisation_id`,`mark`,`closes_at`);--> statement-breakpoint
ALTER TABLE `actions` ADD `position_id` text REFERENCES positions(id);--> statement-breakpoint
CREATE INDEX `actions_position` ON `actions` (`position_id`);--> statement-breakpoint
ALTER TABLE `proposals` ADD `template` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `proposals` ADD `ended_as` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `comments_close_at` integer;--> statement-breakpoint
ALTER TABLE `proposals` ADD `preceding_id` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `preceding_link` text;--> statement-breakpoint
CREATE INDEX `proposals_preceding` ON `proposals` (`preceding_id`);