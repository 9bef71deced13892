"""The people of a byline that a person has set: what readers see and lists file by is what the byline says."""

from __future__ import annotations

from articles.desk.linking import confirm_link, reject_link
from articles.models import Article, Credit, LinkStatus
from articles.parsing import clean, credited
from articles.reading import CreditedPerson, Role, parse_byline, read_byline
from articles.store import person_rows

BYLINE = "byline"


def credit_byline(article: Article) -> None:
    """
    Credit the people that a story's byline names, and nobody else, with having written it.

    Rule:  W40, W41: the byline is read as in copy; of one without names ("Staff") nobody is credited, and it is shown
           as it is printed. Credits in other roles stay
    """
    named = credited(_people(article.byline), Role.BYLINE)
    keys = person_rows(person.name for person in named)
    wanted = {keys[person.name]: (place, person) for place, person in enumerate(named) if person.name in keys}
    for row in Credit.objects.filter(article=article, role=Role.BYLINE).exclude(person__in=wanted):
        reject_link(row)
    standing = {row.person_id: row for row in Credit.objects.filter(article=article, role=Role.BYLINE)}
    for key, (position, person) in wanted.items():
        row = standing.get(key) or Credit(article=article, person_id=key, role=Role.BYLINE)
        row.position = position
        row.outlet = row.outlet or clean(person.outlet)[:120]
        row.place = row.place or clean(person.place)[:120]
        confirm_link(row)


def is_credited_by_hand(article: Article) -> bool:
    """Whether a person has said anything of who wrote a story."""
    return Credit.objects.filter(article=article, role=Role.BYLINE).exclude(standing=LinkStatus.MACHINE).exists()


def _people(byline: str) -> tuple[CreditedPerson, ...]:
    found = read_byline(byline) or parse_byline(byline)
    return found.credits if found else ()
