DROP TABLE `evaluation_reminders`;--> statement-breakpoint
DROP TABLE `proposal_reminders`;--> statement-breakpoint
DROP TABLE `term_warnings`;--> statement-breakpoint
ALTER TABLE `feeds` DROP COLUMN `reminded`;