ALTER TABLE "mirror_carts" ADD COLUMN "created_hour" integer GENERATED ALWAYS AS (floor(extract(epoch from created_at at time zone 'America/Sao_Paulo') / 3600)::integer) STORED NOT NULL;
--> statement-breakpoint
-- What most cards of the statistics read, so that they need no look at the wide rows.
DROP INDEX "mirror_carts_created";
--> statement-breakpoint
CREATE INDEX "mirror_carts_created" ON "mirror_carts" USING btree ("store","created_at","id")
  INCLUDE ("created_hour","total_cents","refused","step","method","refusal","gateway","emails_sent","utm_source","utm_medium","utm_campaign");
--> statement-breakpoint
-- As before, with what the filters of the statistics' rows read.
CREATE OR REPLACE FUNCTION mirror_count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  stores text[];
begin
  case tg_op
    when 'INSERT' then stores := array(select distinct store from fresh);
    when 'DELETE' then stores := array(select distinct store from stale);
    else stores := array(
      select distinct n.store from fresh n join stale o on o.store = n.store and o.id = n.id
      where (n.created_at, n.customer_id, n.total_cents, n.step, n.refused, n.refusal, n.waiting_for, n.reach, n.utm_source,
          n.utm_medium, n.utm_campaign, n.utm_content, n.utm_term, n.method, n.gateway, n.items, n.brands, n.emails_sent,
          n.gone_at is null, n.search, n.product_search)
        is distinct from
        (o.created_at, o.customer_id, o.total_cents, o.step, o.refused, o.refusal, o.waiting_for, o.reach, o.utm_source,
          o.utm_medium, o.utm_campaign, o.utm_content, o.utm_term, o.method, o.gateway, o.items, o.brands, o.emails_sent,
          o.gone_at is null, o.search, o.product_search)
    );
  end case;
  insert into mirror_revisions as known (store, revision) select unnest(stores), 1
    on conflict (store) do update set revision = known.revision + 1;
  return null;
end $$;
