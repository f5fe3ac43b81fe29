ALTER TABLE "mirror_stores" ADD COLUMN "orders_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mirror_stores" ADD COLUMN "orders_page" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "mirror_stores" ADD COLUMN "ignored_filter" text;--> statement-breakpoint
CREATE INDEX "mirror_carts_token" ON "mirror_carts" USING btree ("store","token") WHERE token is not null;