-- Names the line as it stands. ARGV: name for a new line, should there be none.
redis.call('SETNX', key('epoch'), ARGV[1])
return { redis.call('GET', key('epoch')), whole(now) }
