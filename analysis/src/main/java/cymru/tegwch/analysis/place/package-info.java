// SPDX-License-Identifier: Apache-2.0
/**
 * Places: who lives where ({@link cymru.tegwch.analysis.place.PlaceProfiles}), whether a number of
 * one place is more than chance away from that of all ({@link
 * cymru.tegwch.analysis.place.PlaceFunnel}), and the numbers of small places ({@link
 * cymru.tegwch.analysis.place.PooledPlaces}).
 */
@NullMarked
package cymru.tegwch.analysis.place;

import org.jspecify.annotations.NullMarked;
