CREATE TABLE "desk_orders" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"look_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "desk_orders_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
ALTER TABLE "desk_acts" ADD COLUMN "template_id" text;--> statement-breakpoint
CREATE INDEX "desk_orders_look" ON "desk_orders" USING btree ("store","look_at");