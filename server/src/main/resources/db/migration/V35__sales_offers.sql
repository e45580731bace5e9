-- Staff answers a request with a plan; when the customer has it, the request is won. When a request was closed is told to
-- the customer for a while; of those closed before it is not known.

alter table sales_request
  add column offered_plan text,
  add column closed_at timestamptz,
  add constraint sales_request_closed check (closed_at is null or status in ('won', 'lost'));
