"""Many rows, each with values of its own, in one statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from django.db import connection, models

Key = TypeVar("Key")
#: Keys in one statement that looks for them.
KEYS_AT_ONCE = 500
#: Rows in one statement that makes them, on databases that set no limit to its values.
ROWS_AT_ONCE = 100


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


def insert_each(rows: Sequence[models.Model]) -> None:
    """
    Make new rows of one model, which get their keys.

    Raises: IntegrityError like `bulk_create`; then nothing of the transaction that it must be in can be kept
    Rule:   the statement is the same for every full chunk, so that it is put together and prepared once: `bulk_create`
            does so for each, value by value, which takes Django several times as long as the database
    """
    if not rows:
        return
    model = type(rows[0])._meta
    fields: list[models.Field[Any, Any]] = [
        field for field in model.concrete_fields if not (field.generated or field is model.pk and rows[0].pk is None)
    ]
    most = connection.features.max_query_params
    size = min(ROWS_AT_ONCE, most // len(fields)) if most else ROWS_AT_ONCE
    with connection.cursor() as cursor:
        for start in range(0, len(rows), size):
            chunk = rows[start : start + size]
            cursor.execute(
                _insert(model, fields, len(chunk)), [_value(field, row) for row in chunk for field in fields]
            )
            for row, (key,) in zip(chunk, cursor.fetchall(), strict=True):
                row.pk = key
                row._state.adding, row._state.db = False, connection.alias


def _insert(model: Any, fields: Sequence[models.Field[Any, Any]], rows: int) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in fields)
    row = f"({', '.join(['%s'] * len(fields))})"
    key = quote(str(model.pk.column))
    return f"INSERT INTO {quote(model.db_table)} ({columns}) VALUES {', '.join([row] * rows)} RETURNING {key}"


def _value(field: models.Field[Any, Any], row: models.Model) -> Any:
    """A row's value as the database takes it; text is what most are, and is taken as it is."""
    value = field.pre_save(row, add=True)
    if value is None or (type(value) is str and isinstance(field, models.CharField | models.TextField)):
        return value
    return field.get_db_prep_save(value, connection)


def in_parts(keys: Sequence[Key], size: int = KEYS_AT_ONCE) -> Iterator[list[Key]]:
    """
    Split keys for statements that take no more.

    In:      the keys; how many stand together at most
    Out:     all of them in their order; nothing for none
    """
    return (list(keys[start : start + size]) for start in range(0, len(keys), size))
