-- A gesture says in which positions of the body it can be done.

alter table public.micro_gestures
  add column postures text[] not null default '{sitting,standing,lying}'
    constraint micro_gestures_postures_list check (postures <@ array['sitting', 'standing', 'lying'] and cardinality(postures) between 1 and 3);

-- The default only served the rows already there: the catalogue gives every value at the next start.
alter table public.micro_gestures alter column postures drop default;

comment on column public.micro_gestures.postures is 'Positions dans lesquelles le faire : sitting (assise), standing (debout), lying (allongée) ; les trois : toutes.';
