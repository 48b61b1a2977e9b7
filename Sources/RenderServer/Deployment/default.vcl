# Varnish before two replicas that serve one atlas file with one --address and one --max-pixels.
vcl 4.1;

import directors;

probe ready {
  .url = "/readyz";
  .interval = 1s;
  .timeout = 1s;
  .window = 3;
  .threshold = 2;
}

backend one { .host = "127.0.0.1"; .port = "1325"; .probe = ready; }
backend two { .host = "127.0.0.1"; .port = "1326"; .probe = ready; }

sub vcl_init {
  new replicas = directors.round_robin();
  replicas.add_backend(one);
  replicas.add_backend(two);
}

sub vcl_recv {
  set req.backend_hint = replicas.backend();
  # No first segment of ours has an escaped letter: none can hide the name.
  if (req.url ~ "^/metrics" || req.url ~ "^/[^/?]*%") { return (synth(404)); }
  if (req.method != "GET" && req.method != "HEAD") { return (synth(405)); }
}

sub vcl_backend_response {
  # Ask the other replica once before telling the client.
  if (beresp.status == 503 && bereq.retries < 1) { return (retry); }
  set beresp.grace = 1d;
}

sub vcl_backend_error {
  if (bereq.retries < 1) { return (retry); }
}
