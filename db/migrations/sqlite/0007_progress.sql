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
ALTER TABLE `submissions` ADD `about_release` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD `reminded` text;--> statement-breakpoint
ALTER TABLE `measures` ADD `statistic` text DEFAULT 'people' NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `kind` text DEFAULT 'count' NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `numerator` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `denominator` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `dimensions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `goal` text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `measures` ADD `version_since` integer;--> statement-breakpoint
ALTER TABLE `release_tables` ADD `measure_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `release_tables` ADD `recipe` text;--> statement-breakpoint
ALTER TABLE `releases` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `releases` ADD `withdrawn_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `releases` ADD `withdrawal_reason` text;