ALTER TABLE "sandbox"."webhooks" ADD COLUMN "on_since" timestamp (0) with time zone;--> statement-breakpoint
UPDATE "sandbox"."webhooks" SET "on_since" = "created_at";--> statement-breakpoint
ALTER TABLE "sandbox"."webhooks" ALTER COLUMN "on_since" SET NOT NULL;
