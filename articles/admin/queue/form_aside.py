"""What the form of a story has beside its fields: who else has it open, what readers are told, and what comes next."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest

from articles import desk
from articles.admin.queue.queue_pages import after_saving
from articles.models import Article

#: Inputs of the form: what a change of a published story is, and what readers are told of it.
TELL, TELL_WORDS = "tell-readers", "tell-words"


class FormAside:
    """Part of the admin of stories; before the parts whose answers it looks at."""

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> Any:
        """Note that somebody has the form open."""
        answer = super().changeform_view(request, object_id, form_url, extra_context)  # type: ignore[misc]
        if request.method == "GET" and answer.status_code == 200 and object_id and object_id.isdecimal():
            desk.note_open(int(object_id), by=request.user)
        return answer

    def response_change(self, request: HttpRequest, article: Article) -> Any:
        """Saved, its changes are what was said they are to readers; opened from the queue it leads on in that."""
        desk.tell_readers(article.pk, request.POST.get(TELL, ""), request.POST.get(TELL_WORDS, ""), by=request.user)
        desk.note_closed(article.pk, by=request.user)
        answer = super().response_change(request, article)  # type: ignore[misc]
        stays = "_continue" in request.POST or "_addanother" in request.POST or "_saveasnew" in request.POST
        following = None if stays else after_saving(request.GET.get("queue", ""))
        if following is None:
            return answer
        messages.info(request, "This is what comes next in the queue.")
        return following
