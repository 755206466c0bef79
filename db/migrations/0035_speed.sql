-- Waiting pages are fetched by one job for each host, which asks for the host's next page.

-- With its port, as a URL says it (WHATWG URL, "host"): addresses are kept as URLs are written out, in lower case already.
create function app.host_of(address text) returns text language sql immutable parallel safe as $$
  select lower(substring(address from '^[A-Za-z]+://(?:[^/?#@]*@)?([^/?#]+)'))
$$;

create index found_item_of_host on found_item (app.host_of(address), next_attempt_at) where state = 'waiting';
