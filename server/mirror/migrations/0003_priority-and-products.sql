ALTER TABLE "mirror_carts" ADD COLUMN "newest" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "product_search" text GENERATED ALWAYS AS (mirror_fold(products)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "mirror_carts" ADD COLUMN "rest_score" integer GENERATED ALWAYS AS (case when anonymized or gone_at is not null then 0 else
  least(30, greatest(0, coalesce(total_cents, 0)) / 2000)::integer
  + case step when 'payment' then 10 when 'shipping' then 6 when 'personal' then 2 else 0 end
  + case when refused then 10 else 0 end
  + case when waiting_for is not null then 5 else 0 end
  + case when reach in ('whatsapp', 'foreign') then 10 else 0 end
  + 10 end) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "mirror_carts_priority" ON "mirror_carts" USING btree ("store","rest_score","id");--> statement-breakpoint
CREATE INDEX "mirror_carts_products" ON "mirror_carts" USING gin ("product_search" gin_trgm_ops);
--> statement-breakpoint
-- As before, with what the new filters read.
CREATE OR REPLACE FUNCTION mirror_count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  stores text[];
begin
  case tg_op
    when 'INSERT' then stores := array(select distinct store from fresh);
    when 'DELETE' then stores := array(select distinct store from stale);
    else stores := array(
      select distinct n.store from fresh n join stale o on o.store = n.store and o.id = n.id
      where (n.created_at, n.customer_id, n.total_cents, n.step, n.refused, n.refusal, n.reach, n.utm_source,
          n.utm_campaign, n.gone_at is null, n.search, n.product_search)
        is distinct from
        (o.created_at, o.customer_id, o.total_cents, o.step, o.refused, o.refusal, o.reach, o.utm_source,
          o.utm_campaign, o.gone_at is null, o.search, o.product_search)
    );
  end case;
  insert into mirror_revisions as known (store, revision) select unnest(stores), 1
    on conflict (store) do update set revision = known.revision + 1;
  return null;
end $$;
--> statement-breakpoint
-- Says anew which open cart of each of these customers is the newest, and writes only where that changed.
CREATE FUNCTION mirror_mark_newest(stores text[], customers text[]) RETURNS void LANGUAGE sql AS $$
  with one as materialized (
    select distinct store, customer_id from unnest(stores, customers) as one (store, customer_id) where customer_id <> '0'
  ),
  top as materialized (
    select distinct on (c.store, c.customer_id) c.store, c.customer_id, c.id
    from one join mirror_carts c on c.store = one.store and c.customer_id = one.customer_id and c.gone_at is null
    order by c.store, c.customer_id, c.created_at desc, c.id desc
  )
  update mirror_carts c set newest = not c.newest
  from one left join top on top.store = one.store and top.customer_id = one.customer_id
  where c.store = one.store and c.customer_id = one.customer_id and c.newest <> coalesce(c.id = top.id, false)
$$;
--> statement-breakpoint
CREATE FUNCTION mirror_keep_newest() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  stores text[];
  customers text[];
begin
  case tg_op
    when 'INSERT' then
      select array_agg(store), array_agg(customer_id) into stores, customers from fresh;
    when 'DELETE' then
      select array_agg(store), array_agg(customer_id) into stores, customers from stale;
    else
      select array_agg(one.store), array_agg(one.customer_id) into stores, customers from (
        select n.store, unnest(array[n.customer_id, o.customer_id]) as customer_id
        from fresh n join stale o on o.store = n.store and o.id = n.id
        where (n.customer_id, n.created_at, n.gone_at is null) is distinct from (o.customer_id, o.created_at, o.gone_at is null)
      ) one;
  end case;
  if stores is not null then
    perform mirror_mark_newest(stores, customers);
  end if;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER mirror_carts_inserted_newest AFTER INSERT ON "mirror_carts"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION mirror_keep_newest();
--> statement-breakpoint
CREATE TRIGGER mirror_carts_updated_newest AFTER UPDATE ON "mirror_carts"
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION mirror_keep_newest();
--> statement-breakpoint
CREATE TRIGGER mirror_carts_deleted_newest AFTER DELETE ON "mirror_carts"
  REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION mirror_keep_newest();
--> statement-breakpoint
SELECT mirror_mark_newest(array_agg(store), array_agg(customer_id)) FROM "mirror_carts";
