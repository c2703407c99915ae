DROP TABLE "evaluation_reminders" CASCADE;--> statement-breakpoint
DROP TABLE "proposal_reminders" CASCADE;--> statement-breakpoint
DROP TABLE "term_warnings" CASCADE;--> statement-breakpoint
ALTER TABLE "feeds" DROP COLUMN "reminded";