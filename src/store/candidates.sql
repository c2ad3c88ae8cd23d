-- Pairs of texts that share a key, a band of their MinHash signatures or a key of their heads, and some of what
-- surrounds it, by which those that share a key by chance are left out: their number grows with the square of the texts
-- (docs/deduplication.md).
-- keys(band, hash, text, sketch1, sketch2): a row for each key of each text; keys of heads have $heads as band. Texts
-- are numbered by rank, the preferred survivor first; a sketch is eight bytes in two numbers.
-- Plain grouping and an equi-join, so that it runs on Spark SQL as it stands (what begins with $ as literals): one part
-- of the hashes at a time bounds the memory that the grouping takes.
INSERT INTO pairs
WITH part AS (
  SELECT band, hash, text, sketch1, sketch2 FROM keys WHERE hash % $parts = $part
),
shared AS (
  SELECT band, hash FROM part GROUP BY band, hash HAVING count(*) > 1
),
placed AS (
  SELECT part.band, part.hash, part.text, part.sketch1, part.sketch2,
         row_number() OVER (PARTITION BY part.band, part.hash ORDER BY part.text) AS place
  FROM part JOIN shared ON part.band = shared.band AND part.hash = shared.hash
),
-- Texts before $fixed are known from before and not compared with each other.
-- Every member of a group is paired with its first members only: groups of a wide-spread copy stay linear.
-- What is in one of two numbers and not in both are the bits in which they differ.
met AS (
  SELECT member.band, member.text AS member, preferred.text AS preferred,
         (member.sketch1 | preferred.sketch1) - (member.sketch1 & preferred.sketch1) AS bits1,
         (member.sketch2 | preferred.sketch2) - (member.sketch2 & preferred.sketch2) AS bits2
  FROM placed AS member
  JOIN placed AS preferred ON member.band = preferred.band AND member.hash = preferred.hash
  WHERE preferred.place <= $widest AND preferred.text < member.text AND member.text >= $fixed
)
SELECT DISTINCT member, preferred
FROM met
WHERE CASE WHEN (bits1 & 255) = 0 THEN 1 ELSE 0 END + CASE WHEN (bits1 & 65280) = 0 THEN 1 ELSE 0 END
    + CASE WHEN (bits1 & 16711680) = 0 THEN 1 ELSE 0 END + CASE WHEN (bits1 & 4278190080) = 0 THEN 1 ELSE 0 END
    + CASE WHEN (bits2 & 255) = 0 THEN 1 ELSE 0 END + CASE WHEN (bits2 & 65280) = 0 THEN 1 ELSE 0 END
    + CASE WHEN (bits2 & 16711680) = 0 THEN 1 ELSE 0 END + CASE WHEN (bits2 & 4278190080) = 0 THEN 1 ELSE 0 END
    >= CASE WHEN band = $heads THEN $min_equal_head ELSE $min_equal_band END;
