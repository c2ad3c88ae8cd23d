-- One round of deciding which texts stay: run until it adds no row.
-- links(member, preferred): verified copies; states(text, survives): what is decided.
-- A text stays when each text that it is a copy of, and that is preferred to it, has gone; it goes when one of these
-- stays. That is what taking the texts by rank, one after the other, comes to (the lexicographically first maximal
-- independent set; G. Blelloch, J. Fineman, J. Shun, SPAA 2012), in rounds that are joins and groupings.
INSERT INTO states
SELECT undecided.text, NOT coalesce(bool_or(state.survives), false) AS survives
FROM (
  SELECT text FROM (SELECT member AS text FROM links UNION SELECT preferred AS text FROM links) AS linked
  WHERE text NOT IN (SELECT text FROM states)
) AS undecided
LEFT JOIN links AS link ON link.member = undecided.text
LEFT JOIN states AS state ON state.text = link.preferred
GROUP BY undecided.text
HAVING coalesce(bool_or(state.survives), false) OR count(state.text) = count(link.preferred);
