-- wrk's requests: a map whose box moves by less than a pixel, so that none repeats; and the figures
-- of a run as one line of JSON. Arguments after wrk's own: PATH_AND_QUERY WEST SOUTH EAST NORTH
-- PIXELS_ACROSS SEED; without any, wrk's own address is asked again and again.

local target, west, south, east, north, pixel
local count = 0

function init(args)
  -- Without a function of ours wrk sends the same bytes again and again, which costs it the least.
  if #args == 0 then return end
  request = moved
  target = args[1]
  west, south, east, north =
    tonumber(args[2]), tonumber(args[3]), tonumber(args[4]), tonumber(args[5])
  pixel = (east - west) / tonumber(args[6])
  count = tonumber(args[7])
end

function moved()
  -- Multiples of the golden section spread over the pixel and do not come back.
  count = count + 1
  local shift = pixel * (count * 0.6180339887498949 % 1)
  return wrk.format("GET", string.format(
    "%s&BBOX=%.10f,%.10f,%.10f,%.10f", target, west + shift, south, east + shift, north))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"rate": %.1f, "median": %.3f, "p99": %.3f, "most": %.3f, "bytes": %d, "failed": %d}\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000, summary.bytes / summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
