// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

/**
 * How well a model describes the people it was fitted to.
 *
 * <p>The deviances are between covariate patterns: 0 is a model that gives every pattern the share
 * that was observed in it. They do not depend on how people were laid out in rows, and R's of a
 * table with one row for each pattern are the same; R's of one row for each person are others.
 *
 * @param logLikelihood of people one by one; with Firth's penalty, the penalised one
 * @param deviance twice what the saturated model's logarithm of likelihood is above this one's
 * @param nullDeviance the same of a model with an intercept alone
 * @param degreesOfFreedom patterns less coefficients
 * @param people how many people, which is rows unless rows are counts
 * @param patterns how many covariate patterns
 */
public record LikelihoodSummary(
    double logLikelihood,
    double deviance,
    double nullDeviance,
    int degreesOfFreedom,
    double people,
    int patterns) {}
