CREATE TABLE "mirror_revisions" (
	"store" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
-- What a filter, an order or a sum reads. A re-read that only saw a cart again is no change.
CREATE FUNCTION mirror_count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  stores text[];
begin
  case tg_op
    when 'INSERT' then stores := array(select distinct store from fresh);
    when 'DELETE' then stores := array(select distinct store from stale);
    else stores := array(
      select distinct n.store from fresh n join stale o on o.store = n.store and o.id = n.id
      where (n.created_at, n.total_cents, n.step, n.refused, n.utm_source, n.utm_campaign, n.gone_at is null, n.search)
        is distinct from
        (o.created_at, o.total_cents, o.step, o.refused, o.utm_source, o.utm_campaign, o.gone_at is null, o.search)
    );
  end case;
  insert into mirror_revisions as known (store, revision) select unnest(stores), 1
    on conflict (store) do update set revision = known.revision + 1;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER mirror_carts_inserted AFTER INSERT ON "mirror_carts"
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION mirror_count_revision();
--> statement-breakpoint
CREATE TRIGGER mirror_carts_updated AFTER UPDATE ON "mirror_carts"
  REFERENCING OLD TABLE AS stale NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION mirror_count_revision();
--> statement-breakpoint
CREATE TRIGGER mirror_carts_deleted AFTER DELETE ON "mirror_carts"
  REFERENCING OLD TABLE AS stale FOR EACH STATEMENT EXECUTE FUNCTION mirror_count_revision();
