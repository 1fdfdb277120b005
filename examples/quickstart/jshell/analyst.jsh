// An analyst's session on made-up files: see README.md beside it.
import cymru.tegwch.analysis.*
import cymru.tegwch.analysis.finding.*
import cymru.tegwch.analysis.report.*
import cymru.tegwch.anonymisation.*
import cymru.tegwch.core.category.*
import cymru.tegwch.core.dataset.*
import cymru.tegwch.core.intake.*
import cymru.tegwch.core.table.*
import cymru.tegwch.core.text.*
import cymru.tegwch.core.variable.*
import cymru.tegwch.standards.*
import java.nio.file.*
void show(Object o) { System.out.println(o); }

var data = Path.of(System.getProperty("tegwch.jshell", "examples/quickstart/jshell"))
var out = Path.of(System.getProperty("tegwch.out", "."))

// The landlord's own list beside the standards
var id = CodeListId.parse("satisfaction@made-up-2026")
var satisfaction = CodeList.of(id, Text.of("Satisfaction with the repair", "Bodlonrwydd â’r gwaith atgyweirio"), new Category(id, "very", Text.of("Very satisfied", "Bodlon iawn")), new Category(id, "fairly", Text.of("Fairly satisfied", "Eithaf bodlon")), new Category(id, "neither", Text.of("Neither", "Y naill na’r llall")), new Category(id, "fairly-dissatisfied", Text.of("Fairly dissatisfied", "Eithaf anfodlon")), new Category(id, "very-dissatisfied", Text.of("Very dissatisfied", "Anfodlon iawn")))
var catalogue = Wales.catalogue().with(satisfaction)

// Read
var tenants = Dataset.readCsv(data.resolve("tenants.csv"), Mapping.read(data.resolve("tenants.mapping.json"), catalogue))
var repairs = Dataset.readCsv(data.resolve("repairs.csv"), Mapping.read(data.resolve("repairs.mapping.json"), catalogue)).withProfilesOf(tenants)
var complaints = Dataset.readCsv(data.resolve("complaints.csv"), Mapping.read(data.resolve("complaints.mapping.json"), catalogue)).withProfilesOf(tenants)

// Count and compare
var groups = tenants.count(Wales.ETHNIC_GROUP.broad())
var board = Representation.withDefaults().compare(groups, Benchmarks.census2021("W06000015", Wales.ETHNIC_GROUP.broad()))
var satisfied = Outcome.of(repairs.variable("satisfaction"), "very", "fairly").wanted(Wanted.MORE)
var byAge = repairs.count(satisfied, Wales.AGE.at("ten-year"))
var ages = OutcomeComparison.withDefaults().compare(byAge)
var days = repairs.counting(Counting.EVENTS).summarise(repairs.measure("days_to_repair"), Wales.RELIGION)
var rates = new ExposureTable(complaints.counting(Counting.EVENTS).count(Wales.RELIGION), tenants.count(Wales.RELIGION))
var perThousand = OutcomeComparison.withDefaults().compare(rates)

// Publish: what cannot be proved safe is refused with its reasons
var everything = Release.of("tenants-2025-26").add(groups).add(byAge).add(rates).add(days).assess(DisclosurePolicy.publicRelease())
var religions = tenants.count(Wales.RELIGION)
var tenYears = tenants.count(Wales.AGE.at("ten-year"))
var release = Release.of("tenants-2025-26").add(groups).add(religions).add(tenYears).protect(DisclosurePolicy.publicRelease())
Report.of(release, board).writeHtml(out.resolve("report.html"))
