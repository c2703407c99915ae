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
ALTER TABLE `policy_versions` ADD `applies_in` text;--> statement-breakpoint
CREATE INDEX `agreement_events_holds` ON `agreement_events` (`holds_from`,`seq`);--> statement-breakpoint
CREATE INDEX `agreement_events_organisation` ON `agreement_events` (`organisation_id`,`policy_id`);--> statement-breakpoint
CREATE INDEX `agreement_events_version` ON `agreement_events` (`policy_version_id`);--> statement-breakpoint
CREATE INDEX `agreement_events_kind` ON `agreement_events` (`kind`);