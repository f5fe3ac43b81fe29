CREATE TABLE "sandbox"."orders" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"number" integer NOT NULL,
	"cart_token" uuid NOT NULL,
	"cart_id" integer,
	"customer_id" integer,
	"status_id" smallint NOT NULL,
	"payment_id" smallint NOT NULL,
	"promocode_id" integer,
	"lines" jsonb NOT NULL,
	"products_cents" integer NOT NULL,
	"discount_cents" integer NOT NULL,
	"shipment_cents" integer NOT NULL,
	"total_cents" integer NOT NULL,
	"utm_source" text,
	"utm_medium" text,
	"utm_campaign" text,
	"utm_content" text,
	"utm_term" text,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "orders_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."webhook_deliveries" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"webhook_id" integer NOT NULL,
	"event" text NOT NULL,
	"body" text NOT NULL,
	"status" smallint,
	"sent_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "webhook_deliveries_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."webhooks" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"events" jsonb NOT NULL,
	"secret_key" text NOT NULL,
	"active" boolean NOT NULL,
	"failures" smallint NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "webhooks_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."affiliations" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"name" text NOT NULL,
	"gateway_alias" text NOT NULL,
	"auto_capture" boolean NOT NULL,
	"params" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"backup" boolean NOT NULL,
	"statement_descriptor" text,
	"capture_hour_delay" integer NOT NULL,
	"force_minimum_tax" boolean NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "affiliations_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."installments" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"payment_id" integer NOT NULL,
	"installment" smallint NOT NULL,
	"tax" double precision NOT NULL,
	"percent_discount" double precision NOT NULL,
	"start_at" timestamp (0) with time zone,
	"end_at" timestamp (0) with time zone,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "installments_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."payment_configs" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"payment_id" integer NOT NULL,
	"affiliation_id" integer NOT NULL,
	"active" boolean NOT NULL,
	"default_display" boolean NOT NULL,
	"accumulate_discount" boolean NOT NULL,
	"ignore_promotions" boolean NOT NULL,
	"percent_discount" double precision NOT NULL,
	"min_installment_cents" integer NOT NULL,
	"max_installments_without_tax" smallint NOT NULL,
	"billet_expire_days" smallint NOT NULL,
	"spread" boolean NOT NULL,
	"days_to_cancel_unpaid_billets" smallint NOT NULL,
	"hours_to_cancel_unpaid_pix" smallint NOT NULL,
	"hours_to_expire_pix_code" smallint NOT NULL,
	"billet_instructions" text,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "payment_configs_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."payment_methods" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"alias" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "payment_methods_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."promocodes" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"code" text NOT NULL,
	"description" text NOT NULL,
	"active" boolean NOT NULL,
	"discount_type" text NOT NULL,
	"value" double precision NOT NULL,
	"min_cents" integer NOT NULL,
	"quantity" integer NOT NULL,
	"used" integer NOT NULL,
	"abandoned_cart" boolean NOT NULL,
	"newsletter" boolean NOT NULL,
	"accumulate" boolean NOT NULL,
	"once_per_customer" boolean NOT NULL,
	"free_shipment" boolean NOT NULL,
	"start_at" timestamp (0) with time zone NOT NULL,
	"end_at" timestamp (0) with time zone NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "promocodes_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."recovery_configs" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"email_subject" text NOT NULL,
	"sms_subject" text,
	"email_frequency" smallint NOT NULL,
	"email_hours_delay" double precision NOT NULL,
	"promocode_in_first_email" boolean NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "recovery_configs_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."recovery_revisions" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"config_id" integer NOT NULL,
	"since" timestamp (0) with time zone NOT NULL,
	"active" boolean NOT NULL,
	"messages" jsonb NOT NULL,
	CONSTRAINT "recovery_revisions_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."statuses" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"alias" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"position" smallint NOT NULL,
	"subject" text NOT NULL,
	"message" text NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "statuses_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
DROP INDEX "sandbox"."carts_search";--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ALTER COLUMN "cart_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."stores" ADD COLUMN "clock_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "order_id" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "payment_config_id" integer;--> statement-breakpoint
ALTER TABLE "sandbox"."transactions" ADD COLUMN "captured_at" timestamp (0) with time zone;--> statement-breakpoint
CREATE INDEX "orders_newest" ON "sandbox"."orders" USING btree ("store_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "transactions_newest" ON "sandbox"."transactions" USING btree ("store_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
-- Stores made before they had settings are invented anew when they are next asked for.
TRUNCATE "sandbox"."carts", "sandbox"."customers", "sandbox"."transactions", "sandbox"."stores";
