CREATE TABLE "desk_act_carts" (
	"store" text NOT NULL,
	"act_id" text NOT NULL,
	"cart_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"before" jsonb,
	"version" integer NOT NULL,
	CONSTRAINT "desk_act_carts_store_act_id_cart_id_pk" PRIMARY KEY("store","act_id","cart_id")
);
--> statement-breakpoint
CREATE TABLE "desk_acts" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"revision" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"kind" text NOT NULL,
	"until" timestamp (3) with time zone,
	"reason" text,
	"assignee_id" text,
	"assignee_name" text,
	"channel" text,
	"text" text,
	"sent" boolean,
	"undone_at" timestamp (3) with time zone,
	"undone_by_id" text,
	"undone_by_name" text,
	CONSTRAINT "desk_acts_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
CREATE TABLE "desk_carts" (
	"store" text NOT NULL,
	"cart_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"state" text NOT NULL,
	"snoozed_until" timestamp (3) with time zone,
	"assignee_id" text,
	"assignee_name" text,
	"contact_at" timestamp (3) with time zone,
	"contact_by_id" text,
	"contact_by_name" text,
	"contact_channel" text,
	"lost_reason" text,
	"won" jsonb,
	"notes" integer DEFAULT 0 NOT NULL,
	"version" integer NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "desk_carts_store_cart_id_pk" PRIMARY KEY("store","cart_id")
);
--> statement-breakpoint
CREATE TABLE "desk_exports" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"kind" text NOT NULL,
	"search" text NOT NULL,
	"searched" boolean NOT NULL,
	"rows" integer,
	"state" text NOT NULL,
	CONSTRAINT "desk_exports_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
CREATE TABLE "desk_presence" (
	"store" text NOT NULL,
	"session_id" text NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"cart_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"doing" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "desk_presence_store_session_id_pk" PRIMARY KEY("store","session_id")
);
--> statement-breakpoint
CREATE TABLE "desk_revisions" (
	"store" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_rules" (
	"store" text PRIMARY KEY NOT NULL,
	"cool_down_hours" integer NOT NULL,
	"coupon_code" text NOT NULL,
	"coupon_min_cents" bigint NOT NULL,
	"pace_seconds" integer NOT NULL,
	"seeded" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_templates" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"situation" text NOT NULL,
	"body" text NOT NULL,
	"version" integer NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL,
	CONSTRAINT "desk_templates_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
CREATE TABLE "desk_views" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"shared" boolean NOT NULL,
	"name" text NOT NULL,
	"search" text NOT NULL,
	"columns" text[] NOT NULL,
	"density" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "desk_views_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
CREATE INDEX "desk_act_carts_customer" ON "desk_act_carts" USING btree ("store","customer_id");--> statement-breakpoint
CREATE INDEX "desk_acts_revision" ON "desk_acts" USING btree ("store","revision");--> statement-breakpoint
CREATE INDEX "desk_acts_by" ON "desk_acts" USING btree ("store","by_id","revision");--> statement-breakpoint
CREATE INDEX "desk_carts_revision" ON "desk_carts" USING btree ("store","revision");--> statement-breakpoint
CREATE INDEX "desk_carts_customer" ON "desk_carts" USING btree ("store","customer_id");--> statement-breakpoint
CREATE INDEX "desk_carts_state" ON "desk_carts" USING btree ("store","state");--> statement-breakpoint
CREATE INDEX "desk_carts_assignee" ON "desk_carts" USING btree ("store","assignee_id");--> statement-breakpoint
CREATE INDEX "desk_carts_snoozed" ON "desk_carts" USING btree ("store","snoozed_until");--> statement-breakpoint
CREATE INDEX "desk_exports_at" ON "desk_exports" USING btree ("store","at");--> statement-breakpoint
CREATE INDEX "desk_views_owner" ON "desk_views" USING btree ("store","owner_id");