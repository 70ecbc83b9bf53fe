-- A claim has a speaker exactly where it has a span that names or stands for the speaker.
select claim_id, article_id, speaker_name, speaker_start, speaker_end
from claims
where (speaker_name is null) <> (speaker_start is null)
