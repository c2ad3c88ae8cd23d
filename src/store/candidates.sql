-- Pairs of texts that share a key: one band of their MinHash signatures, or a key of their heads.
-- keys(band, hash, text): a row for each key of each text; texts are numbered by rank, the preferred survivor first.
-- Plain grouping and an equi-join, so that it runs on Spark SQL as it stands ($part, $parts and $widest as literals):
-- one part of the hashes at a time bounds the memory that the grouping takes.
INSERT INTO pairs
WITH part AS (
  SELECT band, hash, text FROM keys WHERE hash % $parts = $part
),
shared AS (
  SELECT band, hash FROM part GROUP BY band, hash HAVING count(*) > 1
),
placed AS (
  SELECT part.band, part.hash, part.text,
         row_number() OVER (PARTITION BY part.band, part.hash ORDER BY part.text) AS place
  FROM part JOIN shared ON part.band = shared.band AND part.hash = shared.hash
)
-- Texts before $fixed are known from before and not compared with each other.
-- Every member of a group is paired with its first members only: groups of a wide-spread copy stay linear.
SELECT member.text AS member, preferred.text AS preferred, max(member.band) AS band
FROM placed AS member
JOIN placed AS preferred ON member.band = preferred.band AND member.hash = preferred.hash
WHERE preferred.place <= $widest AND preferred.text < member.text AND member.text >= $fixed
GROUP BY member.text, preferred.text;
