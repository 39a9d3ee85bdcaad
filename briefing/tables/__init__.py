"""A library as Parquet, for an engine that reads tables: what the views' JSON says, in shards of a folder each."""
