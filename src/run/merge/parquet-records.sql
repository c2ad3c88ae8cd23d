-- The records of a file of Parquet ($file, as parquet.sql writes it) as they stand in lines of JSON, in order.
SELECT json_object(
  'id', id,
  'source', CASE
    WHEN line IS NULL THEN json_object('path', path, 'sha256', sha256)
    ELSE json_object('path', path, 'line', line, 'sha256', sha256)
  END,
  'url', url, 'title', title, 'authors', authors, 'published', published, 'site', site, 'description', description,
  'image', image, 'tags', tags,
  'page_type', CASE
    WHEN page_type IS NOT NULL THEN json_object('type', page_type, 'confidence', page_type_confidence)
  END,
  'language', json_object('code', language, 'confidence', language_confidence),
  'text', text, 'words', words, 'removed', removed::JSON, 'removed_ratio', removed_ratio, 'flags', flags,
  'fingerprint', fingerprint, 'copies', copies, 'copy_sources', copy_sources::JSON, 'provenance', provenance::JSON,
  'quality', quality::JSON
)
FROM read_parquet($file);
