CREATE TABLE "sandbox"."fates" (
	"store_id" integer NOT NULL,
	"cart_id" integer NOT NULL,
	"at" timestamp (0) with time zone NOT NULL,
	"deeds" jsonb NOT NULL,
	CONSTRAINT "fates_store_id_cart_id_pk" PRIMARY KEY("store_id","cart_id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."lives" (
	"store_id" integer PRIMARY KEY NOT NULL,
	"seed" integer NOT NULL,
	"shoppers_per_day" double precision NOT NULL,
	"lived_until" timestamp (0) with time zone NOT NULL,
	"shoppers" integer NOT NULL,
	"next_shopper_at" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sandbox"."webhook_deliveries" DROP CONSTRAINT "webhook_deliveries_store_id_id_pk";--> statement-breakpoint
ALTER TABLE "sandbox"."webhook_deliveries" ALTER COLUMN "sent_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_store_id_webhook_id_id_pk" PRIMARY KEY("store_id","webhook_id","id");--> statement-breakpoint
ALTER TABLE "sandbox"."webhook_deliveries" ADD COLUMN "attempts" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "sandbox"."webhook_deliveries" ADD COLUMN "due_at" timestamp (0) with time zone;--> statement-breakpoint
CREATE INDEX "fates_next" ON "sandbox"."fates" USING btree ("store_id","at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "sandbox"."webhook_deliveries" USING btree ("store_id","due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "transactions_order" ON "sandbox"."transactions" USING btree ("store_id","order_id") WHERE order_id is not null;--> statement-breakpoint
INSERT INTO "sandbox"."lives" SELECT id, 1, 120, date_trunc('second', now()), 0, date_trunc('second', now()) FROM "sandbox"."stores";
