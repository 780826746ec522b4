"""Written regulations as data: one file a centre, clause by clause, and the law they stand on."""
