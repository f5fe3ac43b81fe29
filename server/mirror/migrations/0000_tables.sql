CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- unaccent is only STABLE because its dictionary may change; a generated column wants a promise.
CREATE FUNCTION mirror_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;
--> statement-breakpoint
CREATE TABLE "mirror_carts" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"customer_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"total_cents" bigint,
	"step" text,
	"refused" boolean NOT NULL,
	"waiting_for" text,
	"utm_source" text,
	"utm_medium" text,
	"utm_campaign" text,
	"utm_content" text,
	"utm_term" text,
	"name" text,
	"email" text,
	"phone" text,
	"first_item" text,
	"item_count" integer NOT NULL,
	"anonymized" boolean NOT NULL,
	"emails_sent" integer NOT NULL,
	"emails_planned" integer NOT NULL,
	"next_email_at" timestamp (3) with time zone,
	"gone_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"synced_at" timestamp (3) with time zone NOT NULL,
	"digest" text NOT NULL,
	"search" text GENERATED ALWAYS AS (mirror_fold(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED NOT NULL,
	CONSTRAINT "mirror_carts_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
-- A re-read moves seen_at of every row: the new version finds room beside the old one, and no index is touched.
ALTER TABLE "mirror_carts" SET (fillfactor = 70);
--> statement-breakpoint
CREATE TABLE "mirror_details" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "mirror_details_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
CREATE TABLE "mirror_stores" (
	"store" text PRIMARY KEY NOT NULL,
	"planned_on" text,
	"told" integer DEFAULT 0 NOT NULL,
	"first_read_at" timestamp (3) with time zone,
	"fresh_at" timestamp (3) with time zone,
	"truncated_days" text[] DEFAULT '{}' NOT NULL,
	"problem" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"resumes_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mirror_windows" (
	"store" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"began_at" timestamp (3) with time zone,
	"page" integer DEFAULT 1 NOT NULL,
	"scroll_id" text,
	"told" integer DEFAULT 0 NOT NULL,
	"unreadable" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "mirror_windows_store_first_day_pk" PRIMARY KEY("store","first_day")
);
--> statement-breakpoint
CREATE INDEX "mirror_carts_created" ON "mirror_carts" USING btree ("store","created_at","id");--> statement-breakpoint
CREATE INDEX "mirror_carts_highest" ON "mirror_carts" USING btree ("store",(coalesce(total_cents, -9007199254740991)),"id");--> statement-breakpoint
CREATE INDEX "mirror_carts_lowest" ON "mirror_carts" USING btree ("store",(coalesce(total_cents, 9007199254740991)),"id");--> statement-breakpoint
CREATE INDEX "mirror_carts_source" ON "mirror_carts" USING btree ("store","utm_source");--> statement-breakpoint
CREATE INDEX "mirror_carts_campaign" ON "mirror_carts" USING btree ("store","utm_campaign");--> statement-breakpoint
CREATE INDEX "mirror_carts_customer" ON "mirror_carts" USING btree ("store","customer_id");--> statement-breakpoint
CREATE INDEX "mirror_carts_refused" ON "mirror_carts" USING btree ("store","created_at","id") WHERE refused;--> statement-breakpoint
CREATE INDEX "mirror_carts_gone" ON "mirror_carts" USING btree ("store","created_at","id") WHERE gone_at is not null;--> statement-breakpoint
CREATE INDEX "mirror_carts_search" ON "mirror_carts" USING gin ("search" gin_trgm_ops);