CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_key` ON `reminders` (`key`);