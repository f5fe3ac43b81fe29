ALTER TABLE "mirror_carts" ADD COLUMN "reach" text NOT NULL DEFAULT 'no_phone';
--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "refusal" text;
--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "products" text NOT NULL DEFAULT '';
--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "token" text;
--> statement-breakpoint
ALTER TABLE "mirror_carts" ALTER COLUMN "reach" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "mirror_carts" ALTER COLUMN "products" DROP DEFAULT;
--> statement-breakpoint
-- What is known already is filled in by the rules of reachOf; the next read of each cart tells the rest.
UPDATE "mirror_carts" c SET
  reach = case
    when c.anonymized then 'anonymized'
    when d.data -> 'customer' ->> 'whatsapp' = 'false' then 'refused'
    when length(coalesce(c.phone, '')) < 8 then 'no_phone'
    when c.phone ~ '^[1-9][1-9]9\d{8}$' then 'whatsapp'
    when c.phone ~ '^[1-9][1-9][2-5]\d{7}$' or length(c.phone) < 10 then 'landline'
    else 'foreign'
  end,
  refusal = case when c.refused then 'other' end,
  products = coalesce((
    select string_agg(concat_ws(' ', item ->> 'title', item ->> 'sku'), ' ') from jsonb_array_elements(d.data -> 'items') item
  ), ''),
  digest = case when c.digest = 'purged' then c.digest else '' end
FROM "mirror_details" d WHERE d.store = c.store AND d.id = c.id;
