# SPDX-License-Identifier: Apache-2.0
# Writes r.json: cases of the form of statistics.json, from R and its packages.
#
# Run: Rscript cases.R > r.json
# Debian: r-base-core r-cran-mass r-cran-jsonlite r-cran-metafor r-cran-sandwich r-cran-coin r-cran-vcd r-cran-survey
#         r-cran-brglm2 r-cran-vgam r-cran-epir r-cran-epitools
suppressPackageStartupMessages({
  library(jsonlite); library(MASS); library(metafor); library(sandwich); library(coin); library(vcd)
  library(survey); library(brglm2); library(VGAM); library(epiR); library(epitools)
})
cases <- list()
R <- paste0("R ", R.version$major, ".", R.version$minor)
tool <- function(...) paste(c(R, vapply(c(...), function(p) paste(p, packageVersion(p)), "")), collapse = " / ")
STATS <- tool("stats")
case <- function(method, inputs, expected, tool, call, tol = 1e-9) {
  number <- sum(vapply(cases, function(c) c$method == method, TRUE)) + 1
  cases[[length(cases) + 1]] <<- list(id = sprintf("%s-r%02d", method, number), method = method, inputs = inputs,
    expected = lapply(expected, unname), tool = tool, call = call, relTol = tol)
}
rows <- function(m) lapply(seq_len(nrow(m)), function(i) I(unname(m[i, ])))
m22 <- function(a, b, c, d) matrix(c(a, b, c, d), 2, byrow = TRUE)

# one share
for (p in list(c(3, 20, .9), c(0, 25, .998), c(17, 40, .99))) {
  x <- p[1]; n <- p[2]; conf <- p[3]
  i <- list(x = x, n = n, conf = conf)
  ci <- prop.test(x, n, conf.level = conf, correct = FALSE)$conf.int
  case("wilson_ci", i, list(lower = ci[1], upper = ci[2]), STATS, "prop.test(x, n, conf.level, correct=FALSE)")
  ci <- binom.test(x, n, conf.level = conf)$conf.int
  case("binom_clopper_pearson", i, list(lower = ci[1], upper = ci[2]), STATS, "binom.test(x, n, conf.level)")
  case("jeffreys_interval", i, list(lower = qbeta((1 - conf) / 2, x + .5, n - x + .5),
    upper = qbeta((1 + conf) / 2, x + .5, n - x + .5)), STATS, "qbeta(.., x+.5, n-x+.5)")
}
for (a in c("two.sided", "less", "greater"))
  case("binom_test", list(x = 4, n = 30, p0 = .25, alternative = a), list(p = binom.test(4, 30, .25, alternative = a)$p.value),
    STATS, "binom.test(4, 30, .25, alternative)")
# events
for (a in c("two.sided", "less", "greater"))
  case("poisson_test", list(x = 9, expected = 4.2, alternative = a), list(p_value = poisson.test(9, 1, 4.2, alternative = a)$p.value),
    STATS, "poisson.test(9, r=4.2, alternative)")
for (a in c("two.sided", "less", "greater"))
  case("rate_ratio", list(x1 = 11, t1 = 800, x2 = 30, t2 = 950, alternative = a),
    list(p = poisson.test(c(11, 30), c(800, 950), alternative = a)$p.value), STATS, "poisson.test(c(11,30), c(800,950), alternative)")
# two shares
for (a in c("two.sided", "less", "greater")) {
  case("fisher_exact", list(table = rows(m22(8, 2, 1, 5)), alternative = a), list(p = fisher.test(m22(8, 2, 1, 5), alternative = a)$p.value),
    STATS, "fisher.test(M, alternative)")
  z <- prop.test(c(30, 45), c(100, 110), correct = FALSE, alternative = a)
  case("two_prop_z_test", list(x1 = 30, n1 = 100, x2 = 45, n2 = 110, alternative = a), list(p = z$p.value, z = -sqrt(z$statistic)), STATS,
    "prop.test(c(30,45), c(100,110), correct=FALSE, alternative)")
}
case("chisq_test", list(table = rows(m22(12, 5, 29, 2)), correct = TRUE), with(suppressWarnings(chisq.test(m22(12, 5, 29, 2))),
  list(x2 = statistic, p = p.value, df = parameter)), STATS, "chisq.test(M)")
case("risk_ratio", list(x1 = 12, n1 = 80, x2 = 30, n2 = 90), {r <- riskratio.wald(matrix(c(60, 68, 30, 12), 2))$measure[2, ]
  list(rr = r[1], lower = r[2], upper = r[3])}, tool("epitools"), "riskratio.wald")
case("odds_ratio", list(x1 = 12, n1 = 80, x2 = 30, n2 = 90), {r <- oddsratio.wald(matrix(c(60, 68, 30, 12), 2))$measure[2, ]
  list(or = r[1], lower = r[2], upper = r[3])}, tool("epitools"), "oddsratio.wald")
e <- summary(epi.2by2(m22(12, 68, 30, 60), method = "cohort.count"))$massoc.detail
case("number_needed", list(x1 = 12, n1 = 80, x2 = 30, n2 = 90), list(per_100 = e$ARisk.strata.wald$est, rd = e$ARisk.strata.wald$est / 100),
  tool("epiR"), "epi.2by2(..)$massoc.detail$ARisk.strata.wald", 1e-7)
case("mcnemar_test", list(b = 9, c = 21), with(mcnemar.test(m22(0, 9, 21, 0), correct = FALSE), list(x2 = statistic, p = p.value)), STATS,
  "mcnemar.test(M, correct=FALSE)")
# tables
t34 <- matrix(c(12, 20, 31, 9, 15, 22, 30, 18, 4, 9, 25, 41), 3, byrow = TRUE)
case("contingency_chi_squared", list(table = rows(t34)), with(chisq.test(t34), list(statistic = statistic, df = parameter, pvalue = p.value,
  std_resid_23 = stdres[2, 3], pearson_resid_34 = residuals[3, 4])), STATS, "chisq.test(M)")
case("cramers_v", list(table = rows(t34)), with(assocstats(t34), list(v = cramer, contingency_coef = contingency, g = chisq_tests[1, 1], p_g = chisq_tests[1, 3])),
  tool("vcd"), "assocstats(M)")
# benchmark
case("chisq_goodness_of_fit", list(observed = c(180, 31, 9, 12), shares = c(.8, .1, .04, .06)),
  with(chisq.test(c(180, 31, 9, 12), p = c(.8, .1, .04, .06)), list(x2 = statistic, df = parameter, p = p.value, std_resid_2 = stdres[2])), STATS,
  "chisq.test(o, p)")
case("hypergeom_test", list(x = 1, n = 30, K = 60, N = 300), list(p_less = phyper(1, 60, 240, 30), p_greater = phyper(0, 60, 240, 30, FALSE),
  p_two_sided = fisher.test(m22(1, 29, 59, 211))$p.value), STATS, "phyper; fisher.test", 1e-8)
# strata
ucb <- lapply(1:6, function(k) t(UCBAdmissions[, , k])[2:1, ])
st <- lapply(ucb, rows)
for (measure in c("OR", "RR", "RD")) {
  w <- rma.mh(ai = sapply(ucb, function(m) m[1, 1]), bi = sapply(ucb, function(m) m[1, 2]), ci = sapply(ucb, function(m) m[2, 1]),
    di = sapply(ucb, function(m) m[2, 2]), measure = measure, correct = FALSE)
  case(paste0("mantel_haenszel_", tolower(measure)), list(strata = st, conf = .95), list(est = w$beta[1], se = w$se, lower = w$ci.lb, upper = w$ci.ub),
    tool("metafor"), paste0("rma.mh(measure='", measure, "'): logarithms for ratios"), 1e-8)
}
case("cochran_mantel_haenszel", list(strata = st, correct = TRUE), with(mantelhaen.test(array(unlist(ucb), c(2, 2, 6))),
  list(m2 = statistic, p = p.value, or_mh = estimate, lower = conf.int[1], upper = conf.int[2])), STATS, "mantelhaen.test(X)", 1e-8)
x1 <- c(8, 30, 4); t1 <- c(400, 600, 90); x2 <- c(20, 25, 11); t2 <- c(2000, 900, 300)
for (measure in c("IRR", "IRD")) {
  w <- rma.mh(x1i = x1, x2i = x2, t1i = t1, t2i = t2, measure = measure, correct = measure == "IRD")
  case(if (measure == "IRR") "mh_rate_ratio" else "mh_rate_difference", list(x1 = x1, t1 = t1, x2 = x2, t2 = t2, conf = .95),
    c(list(est = w$beta[1], se = w$se, lower = w$ci.lb, upper = w$ci.ub), if (measure == "IRR") list(mh = w$MH, p_mh = w$MHp)),
    tool("metafor"), paste0("rma.mh(measure='", measure, "'): logarithms for ratios"), 1e-8)
}
# ordered categories
a <- c(4, 9, 20, 31, 12); b <- c(10, 14, 18, 20, 6)
vx <- rep(1:5, a); vy <- rep(1:5, b)
for (alt in c("two.sided", "less", "greater"))
  case("wilcoxon_rank_sum", list(group1Counts = a, group2Counts = b, alternative = alt, correct = TRUE),
    with(suppressWarnings(wilcox.test(vx, vy, alternative = alt, exact = FALSE)), list(W = statistic, p = p.value)), STATS, "wilcox.test(x, y, exact=FALSE, alternative)")
sx <- c(1, 2, 2, 4, 5, 5); sy <- c(1, 1, 2, 3, 3, 4, 1)
case("mann_whitney_exact", list(x = sx, y = sy), list(p_exact = pvalue(coin::wilcox_test(c(sx, sy) ~ factor(rep(1:2, c(6, 7))), distribution = "exact"))),
  tool("coin"), "wilcox_test(distribution='exact')")
kw <- rbind(a, b, c(7, 7, 11, 15, 19))
case("kruskal_wallis_test", list(counts = rows(kw)), with(kruskal.test(rep(rep(1:5, 3), as.vector(t(kw))), rep(1:3, rowSums(kw))),
  list(H = statistic, df = parameter, p = p.value)), STATS, "kruskal.test")
case("prop_trend_test", list(x = c(12, 15, 30, 28), n = c(80, 70, 90, 75), scores = c(0, 1, 3, 4)),
  with(prop.trend.test(c(12, 15, 30, 28), c(80, 70, 90, 75), c(0, 1, 3, 4)), list(chisq_trend = statistic, p = p.value)), STATS, "prop.trend.test(x, n, score)")
w <- lbl_test(as.table(kw), scores = list(Var1 = 1:3, Var2 = 1:5))
case("linear_by_linear", list(table = rows(kw)), list(m2 = statistic(w)^2, p = pvalue(w)), tool("coin"), "lbl_test")
# measures
dx <- c(3.1, 12.5, 8.8, 21, 5.4, 9.9, 14.2, 30.5, 2.2, 7.7); dy <- c(1.9, 4.4, 6.1, 9.5, 2.8, 12.2, 3.3, 5.1)
for (alt in c("two.sided", "less", "greater"))
  case("welch_t_test", list(x = dx, y = dy, alternative = alt), with(t.test(dx, dy, alternative = alt), list(t = statistic, df = parameter, p = p.value)), STATS,
    "t.test(x, y, alternative)")
case("welch", list(n1 = 10, mean1 = mean(dx), sd1 = sd(dx), n2 = 8, mean2 = mean(dy), sd2 = sd(dy), conf = .99), with(t.test(dx, dy, conf.level = .99),
  list(diff = mean(dx) - mean(dy), lower = conf.int[1], upper = conf.int[2])), STATS, "t.test(x, y, conf.level=.99)")
case("hodges_lehmann_shift", list(x = dx, y = dy), with(wilcox.test(dx, dy, conf.int = TRUE), list(estimate = estimate, lower = conf.int[1], upper = conf.int[2])),
  STATS, "wilcox.test(x, y, conf.int=TRUE)")
w <- escalc("ROM", m1i = mean(dx), sd1i = sd(dx), n1i = 10, m2i = mean(dy), sd2i = sd(dy), n2i = 8, correct = FALSE)
case("log_ratio_of_means", list(x = dx, y = dy), list(log_ratio = w$yi[1], se = sqrt(w$vi[1])), tool("metafor"), "escalc('ROM', correct=FALSE)")
ax <- c(0, 0, 0, 120, 310, 95, 0, 44); ay <- c(0, 0, 0, 0, 0, 60, 80, 20, 0, 130)
tx <- t.test(ax[ax > 0], ay[ay > 0]); zz <- prop.test(c(4, 4), c(8, 10), correct = FALSE)$statistic * (17 / 18)
case("two_part", list(x = ax, y = ay), list(share1 = .5, share2 = .4, mean1 = mean(ax[ax > 0]), mean2 = mean(ay[ay > 0]), x2 = zz + tx$statistic^2,
  p = pchisq(zz + tx$statistic^2, 2, lower.tail = FALSE)), STATS, "prop.test's X2*(N-1)/N + t.test(x[x>0], y[y>0])$statistic^2")
case("mean_interval", list(x = dx, conf = .9), with(t.test(dx, conf.level = .9), list(mean = estimate, lower = conf.int[1], upper = conf.int[2])), STATS, "t.test(x, conf.level=.9)")
case("quantiles", list(x = dx), list(q25 = quantile(dx, .25), median = median(dx), q75 = quantile(dx, .75), q90 = quantile(dx, .9)), STATS, "quantile(x, type=7)")
# rates
dobson <- function(x, n, w, mult) {
  o <- sum(x); v <- sum(w^2 * x / n^2) / sum(w)^2; r <- sum(w * x / n) / sum(w); z <- qnorm(.975)
  lo <- o * (1 - 1 / (9 * o) - z / (3 * sqrt(o)))^3; hi <- (o + 1) * (1 - 1 / (9 * (o + 1)) + z / (3 * sqrt(o + 1)))^3
  mult * c(r, r + sqrt(v / o) * (lo - o), r + sqrt(v / o) * (hi - o))
}
dd <- dobson(c(5, 12, 9), c(900, 1500, 600), c(30, 50, 20), 1000)
case("directly_standardised_rate", list(counts = c(5, 12, 9), pops = c(900, 1500, 600), stdpop = c(30, 50, 20), multiplier = 1000, conf = .95),
  list(value = dd[1], lower = dd[2], upper = dd[3]), STATS, "Dobson et al. 1991 with Byar's limits, written out")
ex <- c(4, 9.5, 6); case("standardised_mortality_ratio", list(observed = 14, expected = sum(ex)), {o <- 14; E <- sum(ex); z <- qnorm(.975)
  list(smr = o / E, byar_lower = o / E * (1 - 1 / (9 * o) - z / (3 * sqrt(o)))^3, exact_lower = poisson.test(o, E)$conf.int[1],
    exact_upper = poisson.test(o, E)$conf.int[2])}, STATS, "poisson.test(o, E); Byar's limit written out")
# models
d <- data.frame(calls = c(2, 0, 9, 30, 0, 22, 1, 3, 5, 8, 0, 1, 4, 17, 2, 6, 0, 11), age = rep(c("16-64", "65+"), 9),
  area = rep(c("N", "S", "E"), each = 6), homes = c(20, 15, 30, 44, 12, 25, 18, 22, 31, 19, 14, 16, 27, 33, 21, 24, 10, 29))
ctl <- glm.control(epsilon = 1e-15, maxit = 200)
coefs <- function(f, se = sqrt(diag(vcov(f)))) {
  n <- gsub("[^A-Za-z0-9]", "_", names(coef(f)))
  c(setNames(as.list(unname(coef(f))), paste0("b_", n)), setNames(as.list(unname(se)), paste0("se_", n)))
}
noexp <- d[, c("calls", "age", "area")]
f <- glm.nb(calls ~ age + area, noexp, control = ctl)
f <- glm.nb(calls ~ age + area, noexp, init.theta = f$theta, control = glm.control(epsilon = 1e-14, maxit = 500))
case("negative_binomial_regression", list(formula = "calls ~ age + area", data = as.list(noexp)), c(coefs(f, summary(f)$coefficients[, 2]), list(theta = f$theta,
  se_theta = f$SE.theta, loglik = as.numeric(logLik(f)), deviance = f$deviance)), tool("MASS"), "glm.nb(calls ~ age + area)", 1e-5)
f <- glm.nb(calls ~ age + area + offset(log(homes)), d, control = glm.control(epsilon = 1e-14, maxit = 500))
case("negbin", list(formula = "calls ~ age + area + offset(log(homes))", data = c(as.list(d[, 1:3]), list(exposure = d$homes))),
  c(coefs(f, summary(f)$coefficients[, 2]), list(theta = f$theta, loglik = as.numeric(logLik(f))),
    setNames(lapply(paste0("HC", 0:3), function(t) sqrt(diag(vcovHC(f, t)))[2]), paste0("se_HC", 0:3, "_age65_"))), tool("MASS", "sandwich"), "glm.nb with offset; vcovHC", 1e-5)
for (fam in c("poisson", "quasipoisson")) {
  f <- glm(calls ~ age + area + offset(log(homes)), fam, d, control = ctl)
  case(if (fam == "poisson") "poisson_glm" else "quasipoisson_glm", list(formula = "calls ~ age + area + offset(log(homes))", data = c(as.list(d[, 1:3]), list(exposure = d$homes))),
    c(coefs(f), list(deviance = deviance(f), df = df.residual(f), phi = sum(residuals(f, "pearson")^2) / df.residual(f)),
      if (fam == "poisson") setNames(as.list(sqrt(diag(vcovHC(f, "HC0")))[2]), "se_HC0_age65_")), tool("stats", "sandwich"),
    paste0("glm(calls ~ age + area + offset(log(homes)), ", fam, "); vcovHC(f, 'HC0')"), 1e-8)
}
l <- data.frame(y = c(1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0), g = rep(c("a", "b"), 10), v = c(2, 5, 3, 8, 9, 4, 7, 1, 2, 6, 8, 3, 4, 5, 9, 2, 6, 7, 5, 3),
  k = rep(1:5, 4))
f <- glm(y ~ g + v, binomial, l, control = ctl)
hc <- function(type) sqrt(diag(vcovHC(f, type)))["gb"]
case("logistic_regression", list(formula = "y ~ g + v", data = as.list(l[, 1:3])), c(coefs(f), list(or_gb = exp(coef(f)["gb"]), se_HC0_gb = hc("HC0"),
  se_HC1_gb = sqrt(20 / 17) * hc("HC0"), se_HC2_gb = hc("HC2"), se_HC3_gb = hc("HC3"), loglik = as.numeric(logLik(f)))), tool("stats", "sandwich"), "glm(y ~ g + v, binomial); vcovHC", 1e-7)
case("logistic_cluster", list(formula = "y ~ g + v", cluster = "k", data = as.list(l)), list(se_gb = sqrt(diag(vcovCL(f, ~k, type = "HC0", cadjust = TRUE)))["gb"]),
  tool("sandwich"), "vcovCL(f, ~k, type='HC0')", 1e-7)
g1 <- transform(l, g = "b"); g0 <- transform(l, g = "a"); V <- vcov(f)
X1 <- model.matrix(~g + v, transform(g1, g = factor(g, c("a", "b")))); X0 <- model.matrix(~g + v, transform(g0, g = factor(g, c("a", "b"))))
p1 <- plogis(X1 %*% coef(f)); p0 <- plogis(X0 %*% coef(f)); G1 <- colMeans(X1 * as.vector(p1 * (1 - p1))); G0 <- colMeans(X0 * as.vector(p0 * (1 - p0)))
case("g_computation", list(formula = "y ~ g + v", data = as.list(l[, 1:3]), exposure = "g", from = "a", to = "b"),
  list(risk1 = mean(p1), risk0 = mean(p0), rd = mean(p1) - mean(p0), se_rd = sqrt(t(G1 - G0) %*% V %*% (G1 - G0))[1], rr = mean(p1) / mean(p0),
    se_log_rr = sqrt(t(G1 / mean(p1) - G0 / mean(p0)) %*% V %*% (G1 / mean(p1) - G0 / mean(p0)))[1]), STATS, "glm; predictions with everybody at b and at a; delta method", 1e-7)
s <- data.frame(y = c(0, 0, 0, 0, 1, 1, 1, 1, 1, 0), v = c(1, 2, 3, 4, 6, 7, 8, 9, 10, 5), g = c("a", "b", "a", "b", "a", "b", "a", "b", "a", "b"))
f <- glm(y ~ g + v, binomial, s, method = "brglmFit", type = "AS_mean", epsilon = 1e-13, maxit = 2000)
case("firth", list(formula = "y ~ g + v", data = as.list(s)), coefs(f)[1:3], tool("brglm2"), "glm(method='brglmFit', type='AS_mean')", 1e-6)
o <- data.frame(y = c(10, 12.5, 9, 14, 17, 11, 13, 20, 18, 15, 16, 12), g = rep(c("a", "b"), 6), v = c(1, 3, 2, 5, 7, 2, 4, 9, 8, 6, 6, 3), w = c(1, 2, 1, 3, 2, 1, 1, 2, 3, 1, 2, 2))
f <- lm(y ~ g + v, o)
case("linear_regression", list(formula = "y ~ g + v", data = as.list(o[, 1:3])), c(coefs(f), list(r2 = summary(f)$r.squared, sigma = sigma(f)),
  setNames(lapply(paste0("HC", 0:3), function(t) sqrt(diag(vcovHC(f, t)))["v"]), paste0("se_HC", 0:3, "_v"))), tool("stats", "sandwich"), "lm; vcovHC", 1e-9)
f <- lm(y ~ g + v, o, weights = w)
case("weighted_least_squares", list(formula = "y ~ g + v", weightsColumn = "w", data = as.list(o)), c(coefs(f), list(sigma = sigma(f))), STATS, "lm(weights=w)")
q <- data.frame(sat = rep(c(1, 2, 3), c(20, 25, 30)), g = c(rep(c("a", "b"), c(14, 6)), rep(c("a", "b"), c(12, 13)), rep(c("a", "b"), c(10, 20))))
f <- polr(factor(sat) ~ g, q, Hess = TRUE, control = list(reltol = 1e-16, maxit = 1000))
case("proportional_odds", list(formula = "sat ~ g", data = as.list(q)), list(b_gb = coef(f), se_gb = sqrt(diag(vcov(f)))[1], deviance = deviance(f)), tool("MASS"), "polr(factor(sat) ~ g)", 1e-4)
# pooling
bx <- c(3, 18, 7, 40, 22); bn <- c(20, 60, 50, 90, 100)
nll <- function(t) -sum(lbeta(bx + exp(t[1]), bn - bx + exp(t[2])) - lbeta(exp(t[1]), exp(t[2])))
t <- optim(c(1, 2), nll, control = list(reltol = 1e-16, maxit = 5000))$par
t <- nlm(nll, t, gradtol = 1e-12, steptol = 1e-14, iterlim = 1000)$estimate
al <- exp(t[1]); be <- exp(t[2])
case("beta_binomial", list(x = bx, n = bn), list(alpha = al, beta = be, shrunk = (bx + al) / (bn + al + be)), STATS, "optim, nlm of the beta-binomial likelihood", 1e-5)
yi <- c(.1, .4, .8, -.2, .5); vi <- c(.01, .04, .0225, .03, .02)
f <- rma(yi, vi, method = "DL"); kh <- rma(yi, vi, method = "DL", test = "knha"); bl <- blup(f); pi <- f$beta[1] + c(-1, 1) * qt(.975, 3) * sqrt(f$tau2 + f$se^2)
case("random_effects", list(yi = yi, vi = vi), list(tau2 = f$tau2, Q = f$QE, p_Q = f$QEp, mu = f$beta[1], se = f$se, lower = f$ci.lb, upper = f$ci.ub, blup = bl$pred), tool("metafor"), "rma(yi, vi, method='DL'); blup")
case("hartung_knapp", list(yi = yi, vi = vi), list(mu = kh$beta[1], se = kh$se, lower = kh$ci.lb, upper = kh$ci.ub, pi_lower = pi[1], pi_upper = pi[2]),
  tool("metafor"), "rma(yi, vi, method='DL', test='knha'); mu -+ qt(.975, k-2)*sqrt(tau2+se^2)")
# weights
rk <- data.frame(sex = c("F", "F", "M", "M", "F", "M", "F", "M", "M", "F"), age = c("y", "o", "y", "o", "o", "o", "y", "y", "o", "o"))
des <- svydesign(~1, data = rk, weights = rep(1, 10))
rr <- rake(des, list(~sex, ~age), list(data.frame(sex = c("F", "M"), Freq = c(520, 480)), data.frame(age = c("y", "o"), Freq = c(300, 700))), control = list(maxit = 500, epsilon = 1e-10))
ww <- weights(rr); ww <- ww / mean(ww)
case("raking_ipf", list(sex = rk$sex, age = rk$age, targets = list(sex = list(F = .52, M = .48), age = list(y = .3, o = .7))),
  list(weights = ww, deff = 10 * sum(ww^2) / sum(ww)^2, n_eff = sum(ww)^2 / sum(ww^2)), tool("survey"), "rake; weights / mean(weights)", 1e-6)
kw2 <- c(.5, 1.2, 2, .8, 1, .5, 3); case("kish_effective_sample_size", list(weights = kw2), list(n_eff = sum(kw2)^2 / sum(kw2^2), deff = 7 * sum(kw2^2) / sum(kw2)^2), STATS, "(sum w)^2 / sum w^2")
# change
case("difference_in_differences", list(treatedBefore = c(30, 100), treatedAfter = c(45, 110), controlBefore = c(50, 200), controlAfter = c(56, 190)), {
  p <- c(45 / 110, 30 / 100, 56 / 190, 50 / 200); n <- c(110, 100, 190, 200); e <- sqrt(sum(p * (1 - p) / n)); x <- c(45, 30, 56, 50)
  b <- glm(cbind(x, n - x) ~ c(1, 1, 0, 0) * c(1, 0, 1, 0), family = binomial, control = ctl)
  list(did = p[1] - p[2] - p[3] + p[4], se = e, ratio_of_ors = exp(coef(b)[4]), se_log_ratio_of_ors = sqrt(vcov(b)[4, 4]))}, STATS, "closed form; glm's interaction", 1e-7)
y <- c(50, 52, 51, 54, 53, 55, 56, 54, 60, 62, 61, 65, 64, 66, 69, 68); tt <- 1:16; post <- as.numeric(tt > 8); since <- pmax(0, tt - 8 - 1) * post
f <- lm(y ~ tt + post + since); nw <- sqrt(diag(NeweyWest(f, lag = 2, prewhite = FALSE, adjust = FALSE)))
case("interrupted_time_series", list(y = y, before = 8, lag = 2), list(b_slope = coef(f)[2], se_slope = nw[2], b_slope_change = coef(f)[4], se_slope_change = nw[4],
  b_level = coef(f)[3], se_level = nw[3]), tool("sandwich"), "lm(y ~ t + post + since); NeweyWest(lag=2, prewhite=FALSE)", 1e-8)
# power
case("power_prop_test", list(p1 = .3, p2 = .45, n = 120), list(power = power.prop.test(120, .3, .45)$power, n_for_80 = power.prop.test(p1 = .3, p2 = .45, power = .8, tol = 1e-12)$n), STATS,
  "power.prop.test", 1e-7)
case("power_t", list(delta = 2, sd = 5, n = 60), list(power = power.t.test(60, 2, 5, strict = TRUE)$power), STATS, "power.t.test(60, 2, 5, strict=TRUE)", 1e-6)
# interaction and multiplicity
it <- data.frame(x = c(40, 60, 50, 90), n = c(80, 200, 180, 500)); r <- it$x / it$n
case("reri", list(x11 = 40, n11 = 80, x10 = 60, n10 = 200, x01 = 50, n01 = 180, x00 = 90, n00 = 500), list(reri = r[1] / r[4] - r[2] / r[4] - r[3] / r[4] + 1,
  ic = r[1] - r[2] - r[3] + r[4], ratio_of_ratios = r[1] * r[4] / (r[2] * r[3])), STATS, "closed form")
pp <- c(.001, .02, .04, .03, .5, .011, .2)
for (m in c("holm", "hochberg", "hommel", "BH", "BY", "bonferroni"))
  case("multiple_testing", list(p = pp, method = m), list(adjusted = p.adjust(pp, m)), STATS, "p.adjust(p, method)")
# inequality
rates <- c(.12, .18, .2, .31); pops <- c(4000, 800, 500, 200); sh <- pops / sum(pops); mu <- sum(sh * rates)
case("theil_index", list(rates = rates, pops = pops), list(theil_t = sum(sh * rates / mu * log(rates / mu)), mld = sum(sh * log(mu / rates)), between_group_variance = sum(sh * (rates - mu)^2)), STATS, "closed form")
case("diversity_index", list(counts = c(80, 10, 6, 4)), list(blau = 1 - sum(c(.8, .1, .06, .04)^2), shannon = -sum(c(.8, .1, .06, .04) * log(c(.8, .1, .06, .04)))), STATS, "closed form")
cat(toJSON(cases, auto_unbox = TRUE, digits = NA, pretty = FALSE, null = "null"))
