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
ALTER TABLE `submissions` ADD `about_release` text;