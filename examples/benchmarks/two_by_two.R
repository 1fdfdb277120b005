# SPDX-License-Identifier: Apache-2.0
# What TwoByTwoBenchmark compares itself with: the same tables and rates, in R.
#
# Run by the benchmark: Rscript two_by_two.R tables.csv rates.csv results.csv standardised.csv
# Reads x1,n1,x2,n2 and place,events,people,standard; writes the adjusted p-value of Fisher's test with the four Wilson
# limits, and the limits of the directly standardised rates (Dobson with Byar) at 95 and 99.8 %.
files <- commandArgs(TRUE)
tables <- as.matrix(read.csv(files[1], header = FALSE))
rates <- read.csv(files[2], header = FALSE, col.names = c("place", "events", "people", "standard"))
spent <- function(expression) { t <- system.time(expression); sprintf("%.0f ms, %.0f of processor time", 1000 * t[3], 1000 * (t[1] + t[2])) }
wilson <- function(x, n, z = qnorm(.975)) {
  p <- x / n
  middle <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)) / (1 + z^2 / n)
  cbind(middle - half, middle + half)
}
fisher <- spent(p <- apply(tables, 1, function(t) fisher.test(matrix(c(t[1], t[3], t[2] - t[1], t[4] - t[3]), 2), conf.int = FALSE)$p.value))
limits <- spent(w <- cbind(wilson(tables[, 1], tables[, 2]), wilson(tables[, 3], tables[, 4])))
adjusting <- spent(q <- p.adjust(p, "BH"))
byar <- function(o, z) cbind(o * (1 - 1 / (9 * o) - z / (3 * sqrt(o)))^3, (o + 1) * (1 - 1 / (9 * (o + 1)) + z / (3 * sqrt(o + 1)))^3)
standardising <- spent({
  s <- rowsum(cbind(rates$events, rates$standard, rates$standard * rates$events / rates$people,
    rates$standard^2 * rates$events / rates$people^2), rates$place)
  rate <- s[, 3] / s[, 2]
  scale <- sqrt(s[, 4] / s[, 2]^2 / s[, 1])
  d <- do.call(cbind, lapply(c(.975, .999), function(q) rate + scale * (byar(s[, 1], qnorm(q)) - s[, 1])))
})
write.table(format(cbind(q, w), digits = 17), files[3], sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
write.table(format(d, digits = 17), files[4], sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
cat(R.version.string, "\n  fisher.test:", fisher, "\n  Wilson, written out for all at once:", limits, "\n  p.adjust:", adjusting,
  "\n  2,000 standardised rates, written out for all at once:", standardising, "\n")
