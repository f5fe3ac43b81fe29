ALTER TABLE "mirror_carts" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "gateway" text;--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "items" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "brands" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- What is known of the carts read so far; brands and gateways come with the next read of each.
UPDATE "mirror_carts" c SET
  items = coalesce((select array_agg(distinct item ->> 'title') from jsonb_array_elements(d.data -> 'items') item
    where item ->> 'title' is not null), '{}'),
  method = d.data -> 'attempts' -> -1 ->> 'kind'
FROM "mirror_details" d WHERE d.store = c.store AND d.id = c.id;
