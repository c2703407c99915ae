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
CREATE TABLE `evaluation_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`mark` text NOT NULL,
	`reminded_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `evaluation_reports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_reminders_mark` ON `evaluation_reminders` (`report_id`,`mark`);--> statement-breakpoint
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
ALTER TABLE `evidence` ADD `slug` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `source_address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `definition` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `design_kind` text DEFAULT 'not-said' NOT NULL;--> statement-breakpoint
-- The slugs that entries were cited by until now, made of place, period and measure, are kept from here on.
WITH RECURSIVE `letters`(`id`, `part`, `rest`, `made`) AS (
	SELECT `id`, 1, lower(replace(replace(`place`, '''', ''), '’', '')), '' FROM `evidence`
	UNION ALL SELECT `id`, 2, lower(replace(replace(`period`, '''', ''), '’', '')), '' FROM `evidence`
	UNION ALL SELECT `id`, 3, lower(replace(replace(`measure`, '''', ''), '’', '')), '' FROM `evidence`
	UNION ALL SELECT `id`, `part`, substr(`rest`, 2), CASE
		WHEN substr(`rest`, 1, 1) GLOB '[a-z0-9]' THEN `made` || substr(`rest`, 1, 1)
		WHEN `made` LIKE '%-' THEN `made`
		ELSE `made` || '-' END
	FROM `letters` WHERE `rest` <> ''
), `words`(`id`, `part`, `word`) AS (
	SELECT `id`, `part`, coalesce(nullif(trim(substr(`made`, 1, 60), '-'), ''), 'x') FROM `letters` WHERE `rest` = ''
), `slugs`(`id`, `base`) AS (
	SELECT `a`.`id`, `a`.`word` || '-' || `b`.`word` || '-' || `c`.`word` FROM `words` `a`
	JOIN `words` `b` ON `b`.`id` = `a`.`id` AND `b`.`part` = 2
	JOIN `words` `c` ON `c`.`id` = `a`.`id` AND `c`.`part` = 3
	WHERE `a`.`part` = 1
), `told`(`id`, `base`, `n`) AS (
	SELECT `id`, `base`, row_number() OVER (PARTITION BY `base` ORDER BY `id`) FROM `slugs`
)
UPDATE `evidence` SET `slug` = (
	SELECT CASE WHEN `n` = 1 THEN `base` ELSE `base` || '-' || `n` END FROM `told` WHERE `told`.`id` = `evidence`.`id`
);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_slug` ON `evidence` (`slug`);--> statement-breakpoint
CREATE INDEX `evidence_design` ON `evidence` (`design_kind`);--> statement-breakpoint
ALTER TABLE `evidence_revisions` ADD `words` text;--> statement-breakpoint
ALTER TABLE `evidence_revisions` ADD `reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence_revisions` ADD `replaced_by` text REFERENCES people(id);