CREATE TABLE "desk_spellings" (
	"store" text NOT NULL,
	"tag" text NOT NULL,
	"value" text NOT NULL,
	"into" text NOT NULL,
	CONSTRAINT "desk_spellings_store_tag_value_pk" PRIMARY KEY("store","tag","value")
);
--> statement-breakpoint
CREATE TABLE "desk_stat_notes" (
	"store" text NOT NULL,
	"id" text NOT NULL,
	"day" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	CONSTRAINT "desk_stat_notes_store_id_pk" PRIMARY KEY("store","id")
);
--> statement-breakpoint
ALTER TABLE "desk_views" ADD COLUMN "page" text DEFAULT 'carts' NOT NULL;