#!/bin/sh
# Makes the golden bounds: for every instance and pattern, what audit.py --integer finds (scipy 1.17.1, numpy 2.4.6, pandas 3.0.6).
# linked_3 is solved over the full crossing of its three tables, as a reader would.
# Run in this folder: sh bounds.sh
work=$(mktemp -d)
for s in */structure.json; do
  i=$(dirname "$s")
  for p in gauss_base optimal_W1 optimal_W4; do
    args=""
    for f in "$i/${p}"__*.csv; do
      t=$(basename "$f" .csv); t=${t##*__}
      awk -F, 'NR==1{for(n=1;n<=NF;n++){if($n=="freq")q=n;if($n=="suppressed")s=n};print;next}{OFS=",";if($s==1)$q="c";print}' "$f" > "$work/$i.$p.$t.csv"
      args="$args --table $t=$work/$i.$p.$t.csv"
    done
    [ "$i" = linked_3 ] && args="$args --full-crossing"
    python3 audit.py --structure "$s" $args --integer --out "$work/$i.$p.csv"
    # Without the flags, ends as whole numbers, in a fixed order.
    { head -1 "$work/$i.$p.csv" | sed 's/,primary,lo,hi,true/,lo,hi/' | tr -d '\r'
      tail -n +2 "$work/$i.$p.csv" | tr -d '\r' | awk -F, '{OFS=",";l=$(NF-2);h=$(NF-1);sub(/\.0$/,"",l);sub(/\.0$/,"",h);r="";for(n=1;n<=NF-4;n++)r=r $n ",";print r l,h}' | LC_ALL=C sort; } > "$i/$p.bounds.csv"
  done
done
