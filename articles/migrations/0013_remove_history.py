"""Remove the history that the record of acts has taken in."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0012_history_into_acts")]

    operations = [migrations.DeleteModel(name="HistoricalArticle")]
