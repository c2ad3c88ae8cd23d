-- Records, as lines of JSON in $rows, as a file of Parquet in $target; the order of the lines stays.
-- What has parts is taken apart where readers filter by it, and is JSON where it differs from record to record.
-- Row groups are bounded by bytes, since texts may be of any length; $longest is the longest line, in bytes.
COPY (
  SELECT id, source.path AS path, source.line AS line, source.sha256 AS sha256, url, title, authors, published, site,
         description, image, tags, page_type.type AS page_type, page_type.confidence AS page_type_confidence,
         language.code AS language, language.confidence AS language_confidence, text, words, removed, removed_ratio,
         flags, fingerprint, copies, copy_sources, provenance, quality
  FROM read_json(
    $rows, format = 'newline_delimited', maximum_object_size = $longest,
    columns = {
      id: 'VARCHAR', source: 'STRUCT(path VARCHAR, line INTEGER, sha256 VARCHAR)', url: 'VARCHAR', title: 'VARCHAR',
      authors: 'VARCHAR[]', published: 'VARCHAR', site: 'VARCHAR', description: 'VARCHAR', image: 'VARCHAR',
      tags: 'VARCHAR[]', page_type: 'STRUCT("type" VARCHAR, confidence DOUBLE)',
      language: 'STRUCT(code VARCHAR, confidence DOUBLE)', text: 'VARCHAR', words: 'INTEGER', removed: 'JSON',
      removed_ratio: 'DOUBLE', flags: 'VARCHAR[]', fingerprint: 'VARCHAR', copies: 'INTEGER', copy_sources: 'JSON',
      provenance: 'JSON', quality: 'JSON'
    }
  )
)
TO $target (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE_BYTES '32MB', USE_TMP_FILE false);
