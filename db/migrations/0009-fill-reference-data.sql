-- Written in the role that the policies let write: the owner of the tables is bound by them as well.
set local role service_role;

insert into public.character_archetypes (name, category, description, traits, typical_roles, example_characters) values
  ('Hero', 'Ego', 'Takes up the challenge that the story turns on, and is changed by it.',
    '["brave", "persistent", "willing to give something up"]', '["protagonist"]', 'Odysseus; Jane Eyre'),
  ('Mentor', 'Ego', 'Has been where the hero goes, and gives what is needed to go there.',
    '["wise", "patient", "experienced"]', '["mentor", "supporting"]', 'Athena in the Odyssey; Gandalf'),
  ('Ally', 'Ego', 'Stands by the hero and shares the danger.',
    '["loyal", "dependable", "warm"]', '["sidekick", "supporting"]', 'Doctor Watson; Samwise Gamgee'),
  ('Threshold Guardian', 'Ego', 'Bars the way until the hero proves fit to pass.',
    '["strict", "watchful", "testing"]', '["supporting", "antagonist", "minor"]', 'The Sphinx; Cerberus'),
  ('Shadow', 'Shadow', 'Is what the hero fears or could become, and works against them.',
    '["ruthless", "driven", "hidden"]', '["antagonist"]', 'Iago; Captain Ahab'),
  ('Shapeshifter', 'Soul', 'Changes sides or faces, so that nobody can be sure of them.',
    '["ambiguous", "charming", "changeable"]', '["supporting", "antagonist"]', 'Loki; Long John Silver'),
  ('Trickster', 'Soul', 'Upsets the order of things by wit and mischief.',
    '["witty", "irreverent", "inventive"]', '["sidekick", "supporting"]', 'Puck; Anansi'),
  ('Anima/Animus', 'Soul', 'Draws the hero on: the one who is longed for, and who completes them.',
    '["attractive", "inspiring", "mysterious"]', '["supporting", "protagonist"]', 'Beatrice in the Divine Comedy; Mr. Darcy'),
  ('Self', 'Self', 'Is whole: the end of the way, at peace with what it is.',
    '["balanced", "complete", "calm"]', '["protagonist", "mentor"]', 'Prospero at the end of The Tempest; Siddhartha'),
  ('Narrator', 'NonFiction', 'Leads through the matter and speaks to the audience.',
    '["clear", "steady", "knowing"]', '["protagonist", "supporting"]', 'Herodotus'),
  ('Expert', 'NonFiction', 'Knows the field and explains it.',
    '["informed", "exact", "credible"]', '["mentor", "supporting"]', 'Charles Darwin in On the Origin of Species'),
  ('Interviewer', 'NonFiction', 'Asks what the audience would ask.',
    '["curious", "attentive", "probing"]', '["supporting"]', 'Socrates in the dialogues of Plato'),
  ('Subject Matter Expert', 'NonFiction', 'Knows one thing from having done it, and bears witness to it.',
    '["practised", "concrete", "specialised"]', '["supporting"]', 'Florence Nightingale in Notes on Nursing'),
  ('Historical Figure', 'NonFiction', 'Really lived, and is shown in their time.',
    '["real", "influential", "of their time"]', '["protagonist", "supporting"]', 'Julius Caesar; Marie Curie')
on conflict (name) do update set
  category = excluded.category,
  description = excluded.description,
  traits = excluded.traits,
  typical_roles = excluded.typical_roles,
  example_characters = excluded.example_characters;

insert into public.badges (name, description, category, rarity, criteria, xp_reward) values
  ('First Steps', 'First chapter finished', 'reading', 'common', '{"event": "chapter_finished", "count": 1}', 10),
  ('Perfect Score', '100 % in a quiz', 'quiz', 'uncommon', '{"event": "quiz_passed", "count": 1, "minScorePercent": 100}', 25),
  ('Bookworm', '5 books finished', 'reading', 'uncommon', '{"event": "book_finished", "count": 5}', 50),
  ('AI Explorer', 'Made a quiz, speech and a film', 'creation', 'rare', '{"all": [{"event": "quiz_made", "count": 1}, {"event": "speech_made", "count": 1}, {"event": "film_completed", "count": 1}]}', 75),
  ('Quiz Master', 'At least 90 % in 10 quizzes', 'quiz', 'rare', '{"event": "quiz_passed", "count": 10, "minScorePercent": 90}', 100),
  ('Story Master', 'Films of 10 entertainment books', 'creation', 'epic', '{"event": "film_completed", "count": 10, "distinct": "book", "bookType": "entertainment"}', 150),
  ('Speed Reader', '5 books within 7 days', 'reading', 'epic', '{"event": "book_finished", "count": 5, "withinDays": 7}', 200),
  ('Knowledge Seeker', '100 % in 20 quizzes', 'quiz', 'legendary', '{"event": "quiz_passed", "count": 20, "minScorePercent": 100}', 500)
on conflict (name) do update set
  description = excluded.description,
  category = excluded.category,
  rarity = excluded.rarity,
  criteria = excluded.criteria,
  xp_reward = excluded.xp_reward;

reset role;
