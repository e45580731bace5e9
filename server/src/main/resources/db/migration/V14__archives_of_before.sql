-- What versions published before there was an archive have left out, and the add-ons of subscriptions not saved since.
-- Owners are held by forced row-level security, too, and versions are only ever added to: both are lifted for this step.

alter table catalog_version no force row level security;
alter table catalog_version disable trigger only_added;

-- Of each earlier version what none since has, the newest first; maps keep their order.
create function pg_temp.left_out(whose uuid, which text, since int, until int, section text, content json) returns json
language sql stable as $$
  select coalesce(json_object_agg(one.key, one.value order by one.place), '{}')
  from json_each(content -> section) with ordinality as one(key, value, place)
  where not exists (
    select 1
    from catalog_version later
    where later.tenant = whose
      and later.catalog = which
      and later.number > since
      and later.number <= until
      and (later.content -> section)::jsonb ? one.key)
$$;

update catalog_version v
set archive = coalesce(
  (
    select
      json_agg(
        json_build_object(
          'catalog', e.content -> 'catalog',
          'name', e.content -> 'name',
          'currency', e.content -> 'currency',
          'timezone', e.content -> 'timezone',
          'billing', e.content -> 'billing',
          'portal', e.content -> 'portal',
          'meters', rest.meters,
          'features', rest.features,
          'plans', rest.plans,
          'addons', rest.addons,
          'coupons', '{}'::json,
          'changes', '[]'::json)
        order by e.number desc)
    from catalog_version e
    cross join lateral (
      select
        pg_temp.left_out(v.tenant, v.catalog, e.number, v.number, 'meters', e.content) as meters,
        pg_temp.left_out(v.tenant, v.catalog, e.number, v.number, 'features', e.content) as features,
        pg_temp.left_out(v.tenant, v.catalog, e.number, v.number, 'plans', e.content) as plans,
        pg_temp.left_out(v.tenant, v.catalog, e.number, v.number, 'addons', e.content) as addons
    ) rest
    where e.tenant = v.tenant
      and e.catalog = v.catalog
      and e.number < v.number
      and '{}' <> any (array[rest.meters::text, rest.features::text, rest.plans::text, rest.addons::text])
  ),
  '[]')
where v.number > 1;

-- What a subscription has attached: by where its book begins, by its facts since, and by what its plan requires. The book
-- tells it anew whenever it is saved.
alter table subscription no force row level security;
alter table fact no force row level security;

update subscription s
set addons = coalesce(
  (
    select array_agg(told.addon order by told.addon)
    from (
      select distinct on (said.addon) said.addon, said.attached
      from (
        select
          '-infinity'::timestamptz as at,
          jsonb_array_elements_text(coalesce(s.opening #> '{terms,addOns}', '[]')) as addon,
          true as attached
        union all
        select
          f.effective_at,
          jsonb_array_elements_text(
            coalesce(f.happening -> 'addOns', f.happening #> '{change,add}', f.happening #> '{since,add}', '[]')),
          true
        from fact f
        where f.tenant = s.tenant
          and f.subscription = s.id
          and f.id = any(s.open_facts)
          and f.effective_at <= s.advanced_to
        union all
        select
          f.effective_at,
          jsonb_array_elements_text(
            coalesce(f.happening #> '{change,remove}', f.happening #> '{since,remove}', '[]')),
          false
        from fact f
        where f.tenant = s.tenant
          and f.subscription = s.id
          and f.id = any(s.open_facts)
          and f.effective_at <= s.advanced_to
        union all
        select
          'infinity',
          json_array_elements_text(coalesce(v.content #> array['plans', s.plan, 'requires_addons'], '[]')),
          true
        from catalog_version v
        where v.tenant = s.tenant
          and v.catalog = s.catalog
          and v.number = any(s.versions)
      ) said
      order by said.addon, said.at desc, said.attached desc
    ) told
    where told.attached
  ),
  '{}')
where s.addons = '{}';

alter table fact force row level security;
alter table subscription force row level security;
alter table catalog_version enable trigger only_added;
alter table catalog_version force row level security;
