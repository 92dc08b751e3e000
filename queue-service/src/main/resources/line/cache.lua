-- ARGV: when it was read (Redis's time), token hash, user id, admission id, active until in ms and in µs, time to live.
cache_active(tonumber(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], tonumber(ARGV[7]))
return {}
