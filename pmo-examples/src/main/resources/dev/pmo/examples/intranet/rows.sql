insert into unit values
    ('PF-1', 'PORTFOLIO', null, 'Change portfolio', 'C. Lind', 'Investment board'),
    ('PG-1', 'PROGRAMME', 'PF-1', 'Digital services', 'M. Brandt', 'Digital board'),
    ('PG-2', 'PROGRAMME', 'PF-1', 'Estates', 'R. Osei', 'Estates board');

insert into project values
    ('PJ-1', 'PG-1', 'Booking online', 'J. Okafor', 'DELIVERING', 'GBP', 400000, 412000, 180000, '2026-01-05', '2026-09-30', '2026-10-09'),
    ('PJ-2', 'PG-1', 'Records moved', 'A. Shah', 'DELIVERING', 'GBP', 250000, 251000, 96000, '2026-02-02', '2026-09-30', '2026-09-30'),
    ('PJ-3', 'PG-1', 'One sign-on', 'A. Shah', 'CLOSED', 'GBP', 90000, 88500, 88500, '2025-09-01', '2026-04-30', '2026-04-28'),
    ('PJ-4', 'PG-2', 'New clinic', 'R. Osei', 'DELIVERING', 'GBP', 2400000, 2460000, 700000, '2026-01-12', '2027-03-31', '2027-03-31'),
    ('PJ-5', 'PG-2', 'Roof of the east wing', null, 'DELIVERING', 'GBP', 310000, null, null, '2026-03-02', '2026-11-30', null),
    ('PJ-6', 'PG-9', 'Unit that was dissolved', 'N. Weber', 'DELIVERING', 'GBP', 50000, 50000, 0, '2026-03-02', '2026-11-30', '2026-11-30'),
    ('PJ-7', 'PG-2', 'Car park', 'R. Osei', 'DELIVERING', 'POUNDS', 120000, 120000, 0, '2026-03-02', '2026-11-30', '2026-11-30');

insert into tolerance values
    ('PF-1', 'COST', '8%', '8%', 'Executive board'),
    ('PG-1', 'COST', '8%', '8%', 'Investment board'),
    ('PG-1', 'TIME', '60 days', '60 days', 'Investment board'),
    ('PG-2', 'COST', '8%', '8%', 'Investment board'),
    ('PJ-1', 'COST', '10%', '10%', 'Digital board'),
    ('PJ-1', 'TIME', '30 days', '30 days', 'Digital board'),
    ('PJ-2', 'COST', '10%', '10%', 'Digital board'),
    ('PJ-2', 'TIME', '30 days', '30 days', 'Digital board'),
    ('PJ-4', 'COST', '5%', '5%', 'Estates board'),
    ('PJ-4', 'TIME', '30 days', '30 days', 'Estates board'),
    ('PJ-5', 'COST', '10%', '10%', 'Estates board');

insert into risk values
    ('R-1', 'PJ-1', 'Supplier goes out of business', 'J. Okafor', 2, 4, '2026-02-10', '2026-08-31'),
    ('R-2', 'PJ-4', 'Asbestos in the old walls', 'T. Bauer', 4, 5, '2026-03-03', '2026-06-15'),
    ('R-3', 'PJ-4', 'Steel is delivered late', null, 2, 3, '2026-04-14', '2026-09-30');

insert into issue values
    ('I-1', 'PJ-2', 'Old records without a birth date', 'S. Roth', 'MINOR', '2026-05-04', '2026-07-31'),
    ('I-2', 'PJ-4', 'Neighbour objects to the crane', null, 'MAJOR', '2026-05-18', '2026-06-12');

insert into milestone values
    ('M-1', 'PJ-1', 'Open to the public', '2026-09-01', '2026-09-08', null),
    ('M-2', 'PJ-4', 'Shell is up', '2026-10-30', '2026-10-30', null),
    ('M-3', 'PJ-2', 'Records copied', '2026-05-29', '2026-05-29', '2026-05-27');

insert into policy values
    ('office', 'source: Portfolio office policy 2026
setBy: Head of portfolio office
setOn: 2026-04-01
everywhere:
  tolerance: {amberShare: 75%}
');
