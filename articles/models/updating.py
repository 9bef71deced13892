"""Many rows, each with values of its own, in one statement."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, models


def update_each(rows: Sequence[models.Model], names: Sequence[str]) -> None:
    """
    Store these fields of rows of one model as they are now.

    Rule:  the statement is prepared once; the one of `bulk_update` has a case for each row and field, which Django
           takes longer to put together than a database to carry out
    """
    if not rows:
        return
    model = type(rows[0])._meta
    fields = [field for field in model.concrete_fields if field.name in names]
    quote = connection.ops.quote_name
    columns = ", ".join(f"{quote(str(field.column))} = %s" for field in fields)
    statement = f"UPDATE {quote(model.db_table)} SET {columns} WHERE {quote(str(model.pk.column))} = %s"
    with connection.cursor() as cursor:
        cursor.executemany(
            statement,
            [
                [*(field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields), row.pk]
                for row in rows
            ],
        )
