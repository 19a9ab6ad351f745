// Preloaded into every supervised process: when the launcher is killed with -9 its end of the channel closes, and this process goes too.
// At once and without clean-up: whatever was under way is in PostgreSQL and is taken up by the next start.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
