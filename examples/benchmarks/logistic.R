# SPDX-License-Identifier: Apache-2.0
# What LogisticBenchmark compares itself with: the same rows, in R.
#
# Run by the benchmark: Rscript logistic.R codes.bin rows levels coefficients.csv
# Reads a byte for each row of each column: the factors, the year, the outcome. Writes estimates and standard errors.
arguments <- commandArgs(TRUE)
rows <- as.integer(arguments[2])
levels <- as.integer(strsplit(arguments[3], ",")[[1]])
file <- file(arguments[1], "rb")
column <- function() readBin(file, "integer", rows, size = 1, signed = FALSE)
d <- data.frame(lapply(levels, function(n) factor(column(), 0:(n - 1))))
names(d) <- paste0("f", seq_along(d) - 1)
d$year <- column()
d$outcome <- column()
close(file)
spent <- function(expression) { t <- system.time(expression); sprintf("%.0f ms, %.0f of processor time", 1000 * t[3], 1000 * (t[1] + t[2])) }
terms <- paste(c(names(d)[seq_along(levels)], "year"), collapse = " + ")
patterns <- spent({
  key <- do.call(paste, d[setdiff(names(d), "outcome")])
  first <- !duplicated(key)
  place <- match(key, key[first])
  some <- d[first, ]
  some$yes <- tabulate(place[d$outcome == 1], sum(first))
  some$no <- tabulate(place, sum(first)) - some$yes
  few <- summary(glm(as.formula(paste("cbind(yes, no) ~", terms)), binomial, some))$coefficients
})
by_row <- spent(fit <- summary(glm(as.formula(paste("outcome ~", terms)), binomial, d))$coefficients)
write.table(format(fit[, 1:2], digits = 17), arguments[4], sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
cat(R.version.string, "\n  glm, a row a person:", by_row, "\n  patterns, then glm of counts:", patterns,
  "\n  largest difference between the two:", max(abs(fit[, 1] - few[, 1])), "\n")
