-- Admissions that PostgreSQL ends: no place, and a tombstone that refuses the token.
-- ARGV: time to live of a tombstone; then for each: admission id, token hash.
for i = 2, #ARGV, 2 do
  forget_place(ARGV[i])
  redis.call('DEL', key('waiting:' .. ARGV[i + 1]))
  local entry = key('active:' .. ARGV[i + 1])
  redis.call('HSET', entry, 'state', 'spent', 'admissionId', ARGV[i])
  redis.call('PEXPIRE', entry, ARGV[1])
end
return {}
