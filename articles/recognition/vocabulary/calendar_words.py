"""Days, months, feasts and zones: capitalised, and no names."""

from __future__ import annotations

from articles.reading import word_set

#: What ends a run of capitalised words.
DAYS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december mon tue tues wed thu thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
    christmas easter ramadan thanksgiving passover gmt edt est pdt pst cdt cst bst noon midnight
    """
)
