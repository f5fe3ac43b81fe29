CREATE TABLE "sandbox"."retired_ids" (
	"store_id" integer NOT NULL,
	"table_name" text NOT NULL,
	"last_id" integer NOT NULL,
	CONSTRAINT "retired_ids_store_id_table_name_pk" PRIMARY KEY("store_id","table_name")
);
