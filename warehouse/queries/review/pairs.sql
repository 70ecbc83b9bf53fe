-- One row per pair most worth a decision: near the threshold between one and two, and with much resting on it; none decided already.
with living as (
    select old_id as entity_id, new_id as living_id from redirects
    union all
    select agreement_id, agreement_id from agreements
    union all
    select party_id, party_id from parties
),
decided as (
    select
        coalesce(one.living_id, decisions.left_id) as one_id, coalesce(other.living_id, decisions.right_id) as other_id,
        left_member_id as one_member_id, right_member_id as other_member_id
    from decisions
    left join living as one on one.entity_id = decisions.left_id
    left join living as other on other.entity_id = decisions.right_id
    where judgement <> 'set'
),
thresholds as (
    select 'agreement' as entity_kind, $agreement_match::double as threshold
    union all
    select 'party', $party_match::double
),
agreement_weights as (
    select agreement_id as entity_id, article_count, origin_count, coalesce(value_amount, 0)::double as amount
    from agreements
),
party_weights as (
    select party_id as entity_id, sum(article_count) as article_count, sum(origin_count) as origin_count, max(coalesce(value_amount, 0))::double as amount
    from agreement_parties
    join agreements using (agreement_id)
    group by party_id
),
weights as (
    from agreement_weights
    union all
    from party_weights
),
-- Reprints that are one agreement raise no question. Of two entities the likest reports stand for the question, of one entity the least alike.
open_pairs as (
    select comparisons.*, threshold, coalesce(abs(likeness - threshold), 1.0) as distance
    from comparisons
    join thresholds using (entity_kind)
    join articles as one on one.article_id = split_part(left_member_id, '-', 1)
    join articles as other on other.article_id = split_part(right_member_id, '-', 1)
    where ($kind is null or entity_kind = $kind) and not (is_merged and one.story_id = other.story_id)
        and not exists (
            from decided
            where (one_member_id = left_member_id and other_member_id = right_member_id)
                or (one_member_id = right_member_id and other_member_id = left_member_id)
                or (not is_merged and one_id = left_id and other_id = right_id)
                or (not is_merged and one_id = right_id and other_id = left_id)
        )
    qualify row_number() over (
        partition by entity_kind, least(left_id, right_id), greatest(left_id, right_id)
        order by distance, left_member_id, right_member_id
    ) = 1
),
-- Certainty falls to a half a tenth away from the threshold; what rests on a pair counts by its order of magnitude.
ranked as (
    select
        open_pairs.*,
        (1 + ln(one.article_count + other.article_count) + ln(one.origin_count + other.origin_count) + log10(1 + one.amount + other.amount) / 4)
        / (1 + distance * 10) as worth
    from open_pairs
    join weights as one on one.entity_id = left_id
    join weights as other on other.entity_id = right_id
    order by worth desc, left_member_id, right_member_id
    limit $limit
),
members as (
    select left_member_id as member_id, left_id as entity_id from ranked
    union
    select right_member_id, right_id from ranked
),
said as (
    select
        member_id, members.entity_id, split_part(member_id, '-', 1) as article_id,
        string_agg(distinct field_name || ' ' || value, ', ' order by field_name || ' ' || value) as facts
    from members
    left join assertions on assertions.entity_id = members.entity_id and assertions.article_id = split_part(member_id, '-', 1)
        and field_name in (
            'agreement_type', 'lifecycle_stage', 'signed_edtf', 'value_amount', 'value_currency', 'subject', 'name', 'party_kind', 'country_code'
        )
    group by member_id, members.entity_id
),
named as (
    select member_id, string_agg(distinct name, '; ' order by name) as party_names
    from members
    join assertions on split_part(assertions.entity_id, '|', 1) = members.entity_id and assertions.article_id = split_part(member_id, '-', 1)
    join parties on party_id = split_part(assertions.entity_id, '|', 2)
    where entity_kind = 'agreement_party'
    group by member_id
),
quoted as (
    select
        member_id,
        min_by(mentions.text, (mention_kind not in ('agreement', 'party'), char_start)) as quote,
        min_by(substring(articles.text, greatest(char_start - 200, 0) + 1, least(char_start, 200)), (mention_kind not in ('agreement', 'party'), char_start)) as words_before,
        min_by(substring(articles.text, char_end + 1, 200), (mention_kind not in ('agreement', 'party'), char_start)) as words_after,
        min_by(char_start, (mention_kind not in ('agreement', 'party'), char_start)) as char_start
    from members
    join mentions on mentions.entity_id = members.entity_id and mentions.article_id = split_part(member_id, '-', 1)
    join articles using (article_id)
    group by member_id
),
titles as (
    select agreement_id as entity_id, title from agreements
    union all
    select party_id, name from parties
),
sides as (
    select
        member_id,
        struct_pack(
            member_id := member_id, entity_id := entity_id, title := title, facts := facts, party_names := party_names,
            publisher_name := publisher_name, published_at := published_at, headline := headline, quote := quote, words_before := words_before,
            words_after := words_after, char_start := char_start
        ) as side
    from said
    join titles using (entity_id)
    join articles using (article_id)
    left join named using (member_id)
    left join quoted using (member_id)
)
select entity_kind, likeness, threshold, explanation, is_merged, worth, left_side.side as left_side, right_side.side as right_side
from ranked
join sides as left_side on left_side.member_id = left_member_id
join sides as right_side on right_side.member_id = right_member_id
order by worth desc, left_member_id, right_member_id
