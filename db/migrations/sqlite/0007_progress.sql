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
ALTER TABLE `evidence_revisions` ADD `replaced_by` text REFERENCES people(id);--> statement-breakpoint
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
ALTER TABLE `release_tables` ADD `named` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `releases` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `releases` ADD `withdrawn_by` text REFERENCES people(id);--> statement-breakpoint
ALTER TABLE `releases` ADD `withdrawal_reason` text;--> statement-breakpoint
ALTER TABLE `site` ADD `insiders` text DEFAULT 'warn' NOT NULL;