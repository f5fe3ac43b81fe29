CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE SCHEMA "sandbox";
--> statement-breakpoint
CREATE TABLE "sandbox"."carts" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"token" uuid NOT NULL,
	"customer_id" integer,
	"guest_name" text,
	"guest_email" text,
	"step" text NOT NULL,
	"refused" boolean NOT NULL,
	"has_address" boolean NOT NULL,
	"has_recommendation" boolean NOT NULL,
	"shipment_service_id" smallint,
	"payment_id" smallint,
	"lines" jsonb NOT NULL,
	"subtotal_cents" integer NOT NULL,
	"promocode_cents" integer NOT NULL,
	"combos_cents" integer NOT NULL,
	"progressive_cents" integer NOT NULL,
	"shipment_cents" integer NOT NULL,
	"shipment_original_cents" integer,
	"total_cents" integer NOT NULL,
	"utm_source" text,
	"utm_medium" text,
	"utm_campaign" text,
	"utm_content" text,
	"utm_term" text,
	"search" text NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	"recovered_at" timestamp (0) with time zone,
	CONSTRAINT "carts_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."customers" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"token" uuid NOT NULL,
	"first_name" text,
	"last_name" text,
	"company_name" text,
	"cpf" text,
	"cnpj" text,
	"email" text,
	"area_code" text,
	"phone" text,
	"birthday" text,
	"address" jsonb,
	"newsletter" boolean NOT NULL,
	"whatsapp" boolean NOT NULL,
	"anonymized" boolean NOT NULL,
	"last_order_at" timestamp (0) with time zone,
	"last_order_cents" integer,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "customers_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."stores" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sandbox"."stores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 501 CACHE 1),
	"user_id" integer NOT NULL,
	"alias" text NOT NULL,
	"name" text NOT NULL,
	"active" boolean NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox"."transactions" (
	"store_id" integer NOT NULL,
	"id" integer NOT NULL,
	"cart_id" integer NOT NULL,
	"customer_id" integer,
	"payment_id" smallint NOT NULL,
	"affiliation_id" smallint NOT NULL,
	"status" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"installments" smallint NOT NULL,
	"error_code" text,
	"error_message" text,
	"truncated_card" text,
	"holder_name" text,
	"expires_at" timestamp (0) with time zone,
	"cancelled_at" timestamp (0) with time zone,
	"created_at" timestamp (0) with time zone NOT NULL,
	"updated_at" timestamp (0) with time zone NOT NULL,
	CONSTRAINT "transactions_store_id_id_pk" PRIMARY KEY("store_id","id")
);
--> statement-breakpoint
CREATE TABLE "sandbox"."users" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sandbox"."users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1001 CACHE 1),
	"name" text NOT NULL,
	"email" text NOT NULL,
	"user_token" text NOT NULL,
	"user_secret_key" text NOT NULL,
	"created_at" timestamp (0) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sandbox"."stores" ADD CONSTRAINT "stores_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "sandbox"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "carts_newest" ON "sandbox"."carts" USING btree ("store_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "carts_source" ON "sandbox"."carts" USING btree ("store_id","utm_source","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "carts_campaign" ON "sandbox"."carts" USING btree ("store_id","utm_campaign","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "carts_refused" ON "sandbox"."carts" USING btree ("store_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE refused;--> statement-breakpoint
CREATE INDEX "carts_customer" ON "sandbox"."carts" USING btree ("store_id","customer_id");--> statement-breakpoint
CREATE INDEX "carts_search" ON "sandbox"."carts" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "stores_alias" ON "sandbox"."stores" USING btree ("alias");--> statement-breakpoint
CREATE INDEX "stores_user" ON "sandbox"."stores" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "transactions_cart" ON "sandbox"."transactions" USING btree ("store_id","cart_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_token" ON "sandbox"."users" USING btree ("user_token");