CREATE TABLE "heard_hooks" (
	"alias" text NOT NULL,
	"digest" text NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	CONSTRAINT "heard_hooks_alias_digest_pk" PRIMARY KEY("alias","digest")
);
--> statement-breakpoint
CREATE INDEX "heard_hooks_at" ON "heard_hooks" USING btree ("heard_at");