-- As before, with what waits for its payment: a filter reads it.
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
          n.utm_campaign, n.gone_at is null, n.search, n.product_search)
        is distinct from
        (o.created_at, o.customer_id, o.total_cents, o.step, o.refused, o.refusal, o.waiting_for, o.reach, o.utm_source,
          o.utm_campaign, o.gone_at is null, o.search, o.product_search)
    );
  end case;
  insert into mirror_revisions as known (store, revision) select unnest(stores), 1
    on conflict (store) do update set revision = known.revision + 1;
  return null;
end $$;
