-- Lines that recur over the articles of their site, each with the articles that hold it and those of the site.
-- surveys(site, article): a row for each document; lines(site, hash, companion): a row for each line of each document.
-- Copies of one article have the same article, and the same companion beside the same line: each counts once however
-- often and in whatever order its rows come.
-- Distinct counts and one equi-join, so that it runs on Spark SQL as it stands ($min_articles, $min_recurrences and
-- $max_spread as literals); both groupings spill to disk.
SELECT recurring.site, recurring.hash, least(recurring.articles, sites.articles) AS articles, sites.articles AS total
FROM (
  SELECT site, hash, count(DISTINCT companion) AS articles
  FROM lines
  GROUP BY site, hash
  HAVING count(DISTINCT companion) >= $min_recurrences
) AS recurring
JOIN (
  SELECT site, count(DISTINCT article) AS articles
  FROM surveys
  GROUP BY site
  HAVING count(DISTINCT article) >= $min_articles
) AS sites ON sites.site = recurring.site
WHERE recurring.articles * $max_spread >= sites.articles
ORDER BY recurring.site, recurring.hash;
